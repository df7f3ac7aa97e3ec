import type { TransactionGate } from '@wireroom/persistence';

/** Keys of advisory locks; any two constants of our own will do. */
const ORDERS = 0x57524f52;
const PLAN = 0x5752504c;

/** Orders that change the newsroom take turns. Until the open transaction ends. */
export async function lockOrders(gate: TransactionGate): Promise<void> {
  await gate.sql('select pg_advisory_xact_lock($1)', [ORDERS]);
}

/** Keeps the newsroom as it is until the open transaction ends; any number of transactions do so at once. */
export async function keepNewsroom(gate: TransactionGate): Promise<void> {
  await gate.sql('select pg_advisory_xact_lock_shared($1)', [PLAN]);
}

/**
 * Waits for every transaction that works by the newsroom as it was, and lets the next ones wait for the open transaction. It must hold no lock yet
 * that those may want.
 */
export async function replaceNewsroom(gate: TransactionGate): Promise<void> {
  await gate.sql('select pg_advisory_xact_lock($1)', [PLAN]);
}
