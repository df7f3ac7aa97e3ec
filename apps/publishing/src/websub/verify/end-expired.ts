import type { TransactionGate } from '@wireroom/persistence';

/** Leases that have run out; subscribers who want to go on have renewed before. */
export async function endExpired(gate: TransactionGate, now: Date): Promise<void> {
  await gate.run(() => gate.sql('delete from publishing.websub_subscription where lease_until <= $1', [now]));
}
