import type { FaultRecord, Obligation } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';

/** An obligation of which nothing could be proven. */
export interface Unproven {
  readonly obligation: Obligation;
  readonly why: FaultRecord | undefined;
  readonly retryAt: Date;
}

/**
 * Says when they are asked again, and why nothing was proven; what has ended meanwhile stays as it is. While it is asked, an obligation waits for its claim to lapse: one
 * that is due has been called up since, as there is something new to see, and is asked at once. In the open transaction.
 */
export async function putOff(gate: TransactionGate, unproven: readonly Unproven[]): Promise<void> {
  if (unproven.length === 0) return;
  await gate.sql(
    `with said as (select * from unnest($1::uuid[], $2::json[], $3::timestamptz[]) as s (obligation_id, why, retry_at)),
     before as materialized (
       select obligation_id, next_attempt_at from publishing.obligation
       where obligation_id in (select obligation_id from said) and next_attempt_at is not null order by obligation_id for update)
     update publishing.obligation o set why = s.why,
       next_attempt_at = case when b.next_attempt_at <= clock_timestamp() then b.next_attempt_at else s.retry_at end
     from before b join said s using (obligation_id) where o.obligation_id = b.obligation_id`,
    [
      unproven.map(({ obligation }) => obligation.id),
      unproven.map(({ why }) => (why === undefined ? null : JSON.stringify(why))),
      unproven.map(({ retryAt }) => retryAt),
    ],
  );
}
