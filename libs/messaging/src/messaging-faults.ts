import { type FaultRegistry, faultsOf } from '@wireroom/contracts';

export const MESSAGING_FAULTS = {
  'event-unreadable': {
    outcome: 'reject',
    status: 422,
    message: 'The message on {subject} is no {type} event: {why}',
    remedy: 'The dead letter holds the original; find out who sent it, then discard it or send it again corrected.',
  },
  'event-blob-missing': {
    outcome: 'retry',
    status: 503,
    message: 'The event refers to {dataref}, which is not in the object store.',
    remedy: 'It is tried again; if it stays away, replay the revision from the service that emitted it.',
  },
  'service-silent': {
    outcome: 'retry',
    status: 503,
    message: 'The service {service} did not answer; whether it took the order is not known.',
    remedy: 'See that it runs, then give the same order again: it takes effect once.',
  },
  'service-away': {
    outcome: 'retry',
    status: 503,
    message: 'The service {service} is away; the order was not taken.',
    remedy: 'Start it, or wait until it is back, then give the order again.',
  },
  'command-unreadable': {
    outcome: 'reject',
    status: 400,
    message: 'The order {name} cannot be read: {why}',
    remedy: 'A defect in the program, or two versions of it: run the same version of all services.',
  },
  'tries-exhausted': {
    outcome: 'reject',
    status: 500,
    message: 'The message was tried {tries} times and failed each time.',
    remedy: 'The dead letter names the last cause; mend it and send the original again.',
  },
  'handler-unknown': {
    outcome: 'halt',
    status: 500,
    message: 'A handler listens to {type}, which is in no contract.',
    remedy: 'A defect in the program: declare the event in libs/contracts.',
  },
} as const satisfies FaultRegistry;

export const messagingFault = faultsOf(MESSAGING_FAULTS);
