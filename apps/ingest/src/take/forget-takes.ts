import type { TransactionGate } from '@wireroom/persistence';

/** How long parts are held, so that a late one finds its story. Days. */
const DAYS_HELD = 7;

/** Forgets parts that nothing follows any more. Those that wait have gone out long before. */
export async function forgetTakes(gate: TransactionGate, now: Date): Promise<void> {
  await gate.sql(
    `delete from ingest.take where article_guid is not null and received_at < $1::timestamptz - make_interval(days => ${DAYS_HELD})`,
    [now],
  );
}
