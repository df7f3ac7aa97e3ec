import { type FaultRegistry, faultsOf } from '@wireroom/contracts';

export const PUBLISHING_FAULTS = {
  'destination-unusable': {
    outcome: 'retry',
    status: 500,
    message: 'The destination cannot be served: {why}',
    remedy:
      'Mend what is said, such as a file that its settings name; it is looked at again every few seconds. What is owed is kept.',
  },
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
  'delivery-refused': {
    outcome: 'reject',
    status: 502,
    message: 'The destination does not take the delivery: {why}',
    remedy: 'Mend what the destination names, in its settings or in the article, then send it again.',
  },
  'delivery-deferred': {
    outcome: 'retry',
    status: 502,
    message: 'The destination does not take the delivery now: {why}',
    remedy: 'It is tried again with growing waits; if it stays so, ask whoever runs the destination.',
  },
  'destination-login-refused': {
    outcome: 'reject',
    status: 502,
    message: 'The destination refuses the login: {why}',
    remedy:
      'Apply the destination with the right user or secret: it is taken up again at once, and what is owed is kept. If they are right, resume it.',
  },
  'login-doubtful': {
    outcome: 'retry',
    status: 502,
    message: 'The destination answered {httpStatus}: it refuses the login, or only this article.',
    remedy:
      'It is tried again. When more is refused, the destination is suspended and keeps what it is owed; when nothing else is, this delivery is dead.',
  },
  'destination-forbidden': {
    outcome: 'reject',
    status: 502,
    message: 'The destination does not let its user put the file {path}: {why}',
    remedy:
      'Give the user the right to write, rename and make folders in the folder of the destination, then send the delivery again.',
  },
  'destination-host-key': {
    outcome: 'retry',
    status: 502,
    message: 'The server shows the host key {key}, which is not the one that hostKeySha256 pins; nothing was sent to it.',
    remedy:
      'Ask whoever runs the server for the fingerprint of its host key. It is tried again until they agree; a key that was changed goes into hostKeySha256.',
  },
  'destination-gone': {
    outcome: 'reject',
    status: 502,
    message: 'The destination answered 410 Gone and is suspended.',
    remedy: 'Resume it when it is back, or apply it with its new address: it is taken up again at once. What is owed is kept.',
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
  'revision-withdrawn': {
    outcome: 'reject',
    status: 410,
    message: 'Revision {revision} of {articleId} was withdrawn since.',
    remedy: 'Remove what you have of it; the withdrawal is a later entry of the log.',
  },
  'client-key-wrong': {
    outcome: 'reject',
    status: 401,
    message: 'Route {routeId} is read with a key of its own.',
    remedy: 'Send one of its keys as `Authorization: Bearer`, or as `?key=` where headers cannot be sent.',
  },
  'asker-unknown': {
    outcome: 'reject',
    status: 401,
    message: 'No route is read with this key, and none without one.',
    remedy: 'Send a key of a route, or the operator key, as `Authorization: Bearer`.',
  },
  'callback-private': {
    outcome: 'reject',
    status: 400,
    message: 'hub.callback: the address is not a public one.',
    remedy:
      'Give a callback that the hub may reach, or set WIREROOM_WEBSUB_ALLOW_PRIVATE_NETWORK where subscribers are in the same network.',
  },
  'hub-full': {
    outcome: 'retry',
    status: 503,
    message: 'The hub takes no more requests now; nothing was accepted.',
    remedy: 'Send it again later; leases that end make room.',
  },
  'proof-failed': {
    outcome: 'retry',
    status: 502,
    message: 'Whether the article is gone could not be found out: {why}',
    remedy:
      'It is asked again with growing waits. If it stays so, ask the recipient, and confirm or refuse the obligation by hand.',
  },
  'refused-by-person': {
    outcome: 'reject',
    status: 409,
    message: 'The recipient does not let go of the article: {why}',
    remedy: 'See to it with the recipient; if it complies after all, confirm the obligation.',
  },
  'confirmation-not-believed': {
    outcome: 'reject',
    status: 502,
    message: 'The notice was taken, and its answer is signed, but proves nothing: {why}',
    remedy:
      'Whoever runs the destination compares its answer with docs/confirm-a-withdrawal.md, and confirms by the link in the notice meanwhile.',
  },
  'refused-by-recipient': {
    outcome: 'reject',
    status: 409,
    message: 'The recipient says that it does not let go of the article: {why}',
    remedy:
      'See to it with the recipient, who may still confirm by the same link; or confirm the obligation if it complies after all.',
  },
  'confirmation-token-wrong': {
    outcome: 'reject',
    status: 403,
    message: 'The link is not that of an obligation.',
    remedy:
      'Use the address in the notice as a whole. If WIREROOM_SECRETS_KEY was changed since, give the one before as WIREROOM_SECRETS_KEY_BEFORE, or send the notice again.',
  },
  'query-invalid': {
    outcome: 'reject',
    status: 400,
    message: 'The query cannot be read at character {position}: {why}',
    remedy: 'Correct the query; `details.start` to `details.end` is the place in it, `details.expected` what could stand there.',
  },
} as const satisfies FaultRegistry;

export const publishingFault = faultsOf(PUBLISHING_FAULTS);
