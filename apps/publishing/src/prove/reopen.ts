import type { TransactionGate } from '@wireroom/persistence';
import type { Publication } from '../line/publication.js';
import type { Done } from './append-ledger.js';
import { markReopened } from './keep-withdrawals.js';
import { letGo } from './let-go.js';

/** Usable revisions after a withdrawal: the article may be used again, so nobody is asked any more whether it is gone. What was not proven stays so. */
export async function reopen(gate: TransactionGate, publications: readonly Publication[], at: Date): Promise<Done[]> {
  if (publications.length === 0) return [];
  return letGo(gate, await markReopened(gate, publications), { kind: 'reopened', at });
}
