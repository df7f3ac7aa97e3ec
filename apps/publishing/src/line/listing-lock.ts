import type { TransactionGate } from '@wireroom/persistence';

/** Key of the advisory lock that lists one batch at a time; any constant of our own will do. */
const LISTING_LOCK = 0x46454544;

/** Lets nobody else list in feeds and logs until the open transaction ends (docs/adr/0022): to be taken last in it. */
export async function lockListing(gate: TransactionGate): Promise<void> {
  await gate.sql('select pg_advisory_xact_lock($1)', [LISTING_LOCK]);
}
