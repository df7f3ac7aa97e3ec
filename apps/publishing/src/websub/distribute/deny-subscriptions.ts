import type { TransactionGate } from '@wireroom/persistence';

/**
 * Ends the subscriptions to the feeds of routes that there are no more, and lets their subscribers know (WebSub §5.2: a hub may deny at any
 * point). In the open transaction.
 */
export async function denySubscriptionsOf(gate: TransactionGate, routeIds: readonly string[]): Promise<void> {
  if (routeIds.length === 0) return;
  await gate.sql('delete from publishing.websub_request where route_id = any($1::text[])', [routeIds]);
  await gate.sql(
    `with ended as (delete from publishing.websub_subscription where route_id = any($1::text[]) returning *)
     insert into publishing.websub_request (callback, topic, request_id, mode, client, reason, position, next_attempt_at)
     select callback, topic, gen_random_uuid(), 'denied', client, 'there is no such feed any more', position, clock_timestamp() from ended
     on conflict do nothing`,
    [routeIds],
  );
}
