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
  'operator-key-unset': {
    outcome: 'reject',
    status: 403,
    message: 'The settings and the commands are closed: no operator key is configured.',
    remedy: 'Set WIREROOM_OPERATOR_KEY (or WIREROOM_OPERATOR_KEY_FILE) for the service and start it again.',
  },
  'operator-key-wrong': {
    outcome: 'reject',
    status: 401,
    message: 'This needs the operator key.',
    remedy: 'Send it as `Authorization: Bearer`.',
  },
  'newsroom-invalid': {
    outcome: 'reject',
    status: 400,
    message: 'The newsroom cannot be as ordered: {why}',
    remedy: 'Correct what `details.problems` lists, each with its place in the order; nothing was changed.',
  },
  'version-differs': {
    outcome: 'reject',
    status: 412,
    message: 'The {kind} {id} is at version {version}, not at the one that the request was made for.',
    remedy: 'Read it again, and decide again.',
  },
  'secrets-key-unset': {
    outcome: 'reject',
    status: 403,
    message: 'A secret given by its value cannot be kept: the service has no key to seal it with.',
    remedy: 'Set WIREROOM_SECRETS_KEY (32 random bytes in base64) for the service, or give the secret by file (`secretFile`).',
  },
  'secret-unreadable': {
    outcome: 'halt',
    status: 500,
    message: 'The secret {place} does not open with the keys that the service has.',
    remedy: 'Give the key that sealed it as WIREROOM_SECRETS_KEY_BEFORE, or apply the resource again with its secret.',
  },
  internal: {
    outcome: 'retry',
    status: 500,
    message: 'Something went wrong here, not in the request.',
    remedy: 'Try again; if it stays, the service log has the cause under the same trace id.',
  },
} as const satisfies FaultRegistry;

export const runtimeFault = faultsOf(RUNTIME_FAULTS);
