import { type FaultRegistry, faultsOf } from '@wireroom/contracts';

export const PUBLISHING_FAULTS = {
  'destination-unreachable': {
    outcome: 'retry',
    status: 502,
    message: 'The destination could not be reached: {why}',
    remedy: 'It is tried again with growing waits; check that the address answers from here.',
  },
  'destination-private': {
    outcome: 'reject',
    status: 502,
    message: 'The destination resolves to {address}, which is not a public address.',
    remedy: 'Set allowPrivateNetwork on the destination if that is intended, then send the delivery again.',
  },
  'destination-refused': {
    outcome: 'reject',
    status: 502,
    message: 'The destination answered {httpStatus}, which no repeat will change.',
    remedy: "Compare the answer's text in the attempt with what the destination expects, mend that, then send it again.",
  },
  'destination-busy': {
    outcome: 'retry',
    status: 502,
    message: 'The destination answered {httpStatus}.',
    remedy: 'It is tried again, not before the time that the destination asked for.',
  },
  'destination-login-refused': {
    outcome: 'reject',
    status: 502,
    message: 'The destination refuses the login: {why}',
    remedy: 'Mend user or secret in the newsroom file and start publishing again; what is owed is kept.',
  },
  'destination-gone': {
    outcome: 'reject',
    status: 502,
    message: 'The destination answered 410 Gone and is suspended.',
    remedy: 'Change its address in the newsroom file and start publishing again; what is owed is kept.',
  },
  'attempts-exhausted': {
    outcome: 'reject',
    status: 502,
    message: 'The delivery was tried {attempts} times; the last cause: {why}',
    remedy: 'Mend the destination, then send it again.',
  },
  'rendition-failed': {
    outcome: 'reject',
    status: 500,
    message: 'The article could not be rendered as {format}: {why}',
    remedy: 'A defect in the writer of that format: report it with the article id, or choose another format.',
  },
  'revision-missing': {
    outcome: 'reject',
    status: 500,
    message: 'Revision {revision} of {articleId} is no longer kept.',
    remedy: 'Raise the retention, or replay the article from ingest.',
  },
} as const satisfies FaultRegistry;

export const publishingFault = faultsOf(PUBLISHING_FAULTS);
