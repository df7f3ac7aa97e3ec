import { randomUUID } from 'node:crypto';
import type { TransactionGate } from '@wireroom/persistence';
import type { Due } from '../due-work.js';
import type { ClaimedRequest } from '../request/pending-request.js';

/** Claims requests that wait for their verification, each for one copy of publishing until `until`. */
export async function claimRequests(
  gate: TransactionGate,
  { now, until, limit }: { now: Date; until: Date; limit: number },
): Promise<Due<ClaimedRequest>> {
  const claims = await gate.run(() =>
    gate.sql<ClaimedRequest>(
      `with due as (
         select callback, topic from publishing.websub_request
         where next_attempt_at <= $1 and (claimed_until is null or claimed_until <= $1)
         order by next_attempt_at limit $2 for update skip locked)
       update publishing.websub_request r set claim = $3, claimed_until = $4
       from due where r.callback = due.callback and r.topic = due.topic
       returning r.callback, r.topic, r.request_id as "requestId", r.mode, r.route_id as "routeId", r.format, r.client,
         r.lease_seconds as "leaseSeconds", r.secret, r.reason, r.attempts`,
      [now, limit, randomUUID(), until],
    ),
  );
  const [row] = await gate.read<{ next: Date | null }>(
    `select min(greatest(next_attempt_at, claimed_until)) as next from publishing.websub_request
     where greatest(next_attempt_at, claimed_until) > $1`,
    [now],
  );
  return { claims, next: row?.next ?? null };
}
