import type { TransactionGate } from '@wireroom/persistence';

/** Key of the advisory lock; any constant of our own will do. */
const WIRE_LOCK = 0x57495245;

/**
 * Takes the wire's write lock until the end of the open transaction. Everything that gives out numbers of
 * `desk.wire_sequence` runs under it.
 *
 * Readers resume by "everything above the last number I saw". A sequence alone would break that: numbers are given out
 * when a row is written and become visible when its transaction commits, so a reader could see 12 while 11 is still to
 * come, and would never see 11. One writer at a time makes the order of numbers the order of commits: PostgreSQL makes a
 * commit visible before it releases the locks of its transaction. The lock is taken last, for one statement and the
 * commit of a whole batch, so what it serialises is small. It also gives the statement after it a fresh snapshot, in
 * which counts over rows of several transactions are right.
 */
export async function lockWire(gate: TransactionGate): Promise<void> {
  await gate.sql("select pg_advisory_xact_lock($1, hashtext('desk'))", [WIRE_LOCK]);
}
