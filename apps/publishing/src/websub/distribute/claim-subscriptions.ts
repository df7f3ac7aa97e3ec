import { randomUUID } from 'node:crypto';
import type { TransactionGate } from '@wireroom/persistence';
import type { Due } from '../due-work.js';
import type { ClaimedSubscription } from './subscription.js';

export interface SubscriptionsWanted {
  readonly now: Date;
  readonly until: Date;
  readonly limit: number;
  /** Those whose last try failed, or those whose did not. */
  readonly retrying: boolean;
  /** Routes that this copy knows. */
  readonly routeIds: readonly string[];
}

/** Claims subscriptions whose feed has news for them, each for one copy of publishing until `until`: the row lock is short, the claim outlives the request. */
export async function claimSubscriptions(
  gate: TransactionGate,
  { now, until, limit, retrying, routeIds }: SubscriptionsWanted,
): Promise<Due<ClaimedSubscription>> {
  const claims = await gate.run(() =>
    gate.sql<ClaimedSubscription>(
      `with due as (
         select callback, topic from publishing.websub_subscription s
         where next_attempt_at <= $1 and lease_until > $1 and (claimed_until is null or claimed_until <= $1)
           and (attempts > 0) = $2 and route_id = any($3::text[])
           and exists (select 1 from publishing.feed_entry f where f.route_id = s.route_id and f.sequence > s.position)
         order by next_attempt_at limit $4 for update skip locked)
       update publishing.websub_subscription s set claim = $5, claimed_until = $6
       from due where s.callback = due.callback and s.topic = due.topic
       returning s.callback, s.topic, s.route_id as "routeId", s.format, s.client, s.secret, s.position, s.attempts, s.claim,
         (select max(sequence) from publishing.feed_entry f where f.route_id = s.route_id) as head`,
      [now, retrying, routeIds, limit, randomUUID(), until],
    ),
  );
  const [row] = await gate.read<{ next: Date | null }>(
    `select min(greatest(next_attempt_at, claimed_until)) as next from publishing.websub_subscription
     where greatest(next_attempt_at, claimed_until) > $1 and lease_until > $1 and (attempts > 0) = $2`,
    [now, retrying],
  );
  return { claims, next: row?.next ?? null };
}
