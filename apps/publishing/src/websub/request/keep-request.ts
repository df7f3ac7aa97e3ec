import type { TransactionGate } from '@wireroom/persistence';
import { publishingFault } from '../../publishing-faults.js';
import { PENDING_LIMIT, SUBSCRIPTION_LIMIT } from '../limits.js';
import type { PendingRequest } from './pending-request.js';

/**
 * Keeps a request until it is verified; one for the same callback and topic that still waits is replaced. News of the feed counts from here, so that
 * none falls between the request and its verification. @throws Fault `hub-full`
 */
export async function keepRequest(gate: TransactionGate, request: PendingRequest, now: Date): Promise<void> {
  await gate.run(async () => {
    await refuseWhenFull(gate);
    await gate.sql(
      `insert into publishing.websub_request
         (callback, topic, request_id, mode, route_id, format, lease_seconds, secret, reason, client, next_attempt_at, position)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
         coalesce((select max(sequence) from publishing.feed_entry where route_id = $5), 0))
       on conflict (callback, topic) do update set request_id = excluded.request_id, mode = excluded.mode, route_id = excluded.route_id,
         format = excluded.format, lease_seconds = excluded.lease_seconds, secret = excluded.secret, reason = excluded.reason, client = excluded.client,
         next_attempt_at = excluded.next_attempt_at, position = excluded.position, attempts = 0, claim = null, claimed_until = null`,
      [
        request.callback,
        request.topic,
        request.requestId,
        request.mode,
        request.routeId,
        request.format,
        request.leaseSeconds,
        request.secret,
        request.reason,
        request.client,
        now,
      ],
    );
  });
}

async function refuseWhenFull(gate: TransactionGate): Promise<void> {
  const [count] = await gate.sql<{ pending: number; active: number }>(
    `select (select count(*) from publishing.websub_request) as pending,
       (select count(*) from publishing.websub_subscription) as active`,
  );
  if ((count?.pending ?? 0) >= PENDING_LIMIT || (count?.active ?? 0) >= SUBSCRIPTION_LIMIT) throw publishingFault('hub-full');
}
