import type { TransactionGate } from '@wireroom/persistence';

/**
 * The earlier of two clocks: this process's and the database's, which all copies share. Whatever must not happen before its time goes by it, so that
 * neither clock alone can bring it forward. Copies whose clock is late are late themselves, and another copy is there before them.
 */
export async function earlierNow(gate: TransactionGate, processNow: Date): Promise<Date> {
  const [row] = await gate.sql<{ now: Date }>('select least($1::timestamptz, clock_timestamp()) as now', [processNow]);
  return row?.now ?? processNow;
}
