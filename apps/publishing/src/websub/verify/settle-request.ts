import type { TransactionGate } from '@wireroom/persistence';
import type { PendingRequest } from '../request/pending-request.js';

/**
 * The subscription begins, or goes on with its new lease and secret and its place in the feed. In one statement with the end of the request: where a
 * later request has replaced it, nothing happens, and that one decides.
 */
export async function subscribe(gate: TransactionGate, { callback, topic, requestId }: PendingRequest, now: Date): Promise<void> {
  await gate.run(() =>
    gate.sql(
      `with verified as (
         delete from publishing.websub_request where callback = $1 and topic = $2 and request_id = $3 returning *)
       insert into publishing.websub_subscription as s
         (callback, topic, route_id, format, client, secret, position, verified_at, lease_until, next_attempt_at)
       select callback, topic, route_id, format, client, secret, position, $4::timestamptz,
         $4::timestamptz + make_interval(secs => lease_seconds), $4::timestamptz from verified
       on conflict (callback, topic) do update set client = excluded.client, secret = excluded.secret, verified_at = excluded.verified_at,
         lease_until = excluded.lease_until, attempts = 0, next_attempt_at = excluded.next_attempt_at,
         position = case when s.lease_until > $4::timestamptz then s.position else excluded.position end`,
      [callback, topic, requestId, now],
    ),
  );
}

export async function unsubscribe(gate: TransactionGate, { callback, topic, requestId }: PendingRequest): Promise<void> {
  await gate.run(() =>
    gate.sql(
      `with verified as (
         delete from publishing.websub_request where callback = $1 and topic = $2 and request_id = $3 returning callback, topic)
       delete from publishing.websub_subscription s using verified v where s.callback = v.callback and s.topic = v.topic`,
      [callback, topic, requestId],
    ),
  );
}

/** The request ends; what is subscribed stays as it is. */
export async function forgetRequest(gate: TransactionGate, { callback, topic, requestId }: PendingRequest): Promise<void> {
  await gate.run(() =>
    gate.sql('delete from publishing.websub_request where callback = $1 and topic = $2 and request_id = $3', [
      callback,
      topic,
      requestId,
    ]),
  );
}

export async function putOffRequest(
  gate: TransactionGate,
  { callback, topic, requestId }: PendingRequest,
  nextAttemptAt: Date,
): Promise<void> {
  await gate.run(() =>
    gate.sql(
      `update publishing.websub_request set attempts = attempts + 1, next_attempt_at = $4, claim = null, claimed_until = null
       where callback = $1 and topic = $2 and request_id = $3`,
      [callback, topic, requestId, nextAttemptAt],
    ),
  );
}
