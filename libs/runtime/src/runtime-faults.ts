import { type FaultRegistry, faultsOf } from '@wireroom/contracts';

export const RUNTIME_FAULTS = {
  'config-invalid': {
    outcome: 'halt',
    status: 500,
    message: 'The configuration cannot be used: {problems}',
    remedy: 'Set the named environment variables (or their _FILE twins) and start again; docs/architecture.md lists them.',
  },
  'not-ready': {
    outcome: 'retry',
    status: 503,
    message: '{what} is away; nothing was accepted.',
    remedy: 'Send it again after the time in Retry-After; the service recovers by itself.',
  },
  'not-found': {
    outcome: 'reject',
    status: 404,
    message: 'There is no {what} {id}.',
    remedy: 'Check the address.',
  },
  'request-invalid': {
    outcome: 'reject',
    status: 400,
    message: '{where}: {why}',
    remedy: 'Correct the request; docs/reference has the API description.',
  },
  internal: {
    outcome: 'retry',
    status: 500,
    message: 'Something went wrong here, not in the request.',
    remedy: 'Try again; if it stays, the service log has the cause under the same trace id.',
  },
} as const satisfies FaultRegistry;

export const runtimeFault = faultsOf(RUNTIME_FAULTS);
