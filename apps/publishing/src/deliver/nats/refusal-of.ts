import { JetStreamApiError } from '@nats-io/jetstream';
import {
  AuthorizationError,
  PermissionViolationError,
  RequestError,
  UserAuthenticationExpiredError,
} from '@nats-io/transport-node';
import { publishingFault } from '../../publishing-faults.js';

/** What a failure of NATS means for the delivery; what it says nothing of is thrown on as it is and counts as unreachable. */
export function refusalOf(error: unknown, subject: string): unknown {
  const { cause, message: why } = error as Error;
  const either = (isIt: (one: unknown) => boolean) => isIt(error) || isIt(cause);
  if (either(isLoginRefused)) return publishingFault('destination-login-refused', { why }, error);
  if (cause instanceof RequestError && cause.isNoResponders()) {
    return publishingFault('delivery-deferred', { why: `no stream takes ${subject}` }, error);
  }
  if (!(error instanceof JetStreamApiError)) return error;
  // JetStream's errors have statuses like those of HTTP: 5xx says that the stream cannot store just now.
  return publishingFault(error.status >= 500 ? 'delivery-deferred' : 'delivery-refused', { why }, error);
}

/** A user who may not publish on the subject is as good as none. */
function isLoginRefused(error: unknown): boolean {
  return (
    error instanceof AuthorizationError ||
    error instanceof UserAuthenticationExpiredError ||
    error instanceof PermissionViolationError
  );
}
