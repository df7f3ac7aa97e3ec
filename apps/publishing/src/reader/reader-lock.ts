import type { TransactionGate } from '@wireroom/persistence';

/** Key of the advisory lock between readings and withdrawals; any constant of our own will do. */
export const READER_LOCK = 0x52454144;

/** Keeps withdrawals from looking for readers until the open transaction ends; other readings go on beside it. */
export async function lockForReading(gate: TransactionGate): Promise<void> {
  await gate.sql('select pg_advisory_xact_lock_shared($1)', [READER_LOCK]);
}

/**
 * Waits for readings that are being kept, and lets none be kept until the open transaction ends. Whatever is kept before is seen from now on; whoever keeps a
 * reading after it sees the withdrawal, and does not send what is withdrawn.
 */
export async function lockForWithdrawal(gate: TransactionGate): Promise<void> {
  // The planner takes looking for readers for far dearer than it is, and compiling that would take longer than doing it.
  await gate.sql(`select pg_advisory_xact_lock($1), set_config('jit', 'off', true)`, [READER_LOCK]);
}
