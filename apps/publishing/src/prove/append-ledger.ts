import type { Obligation } from '@wireroom/contracts';
import { CHAIN_START, chainHash, contentOf, type WithdrawalFacts } from '@wireroom/editorial';
import type { TransactionGate } from '@wireroom/persistence';

/** Key of the advisory lock under which the chain grows; any constant of our own will do. */
const CHAIN_LOCK = 0x50524f56;

/** Something that was done to an obligation, to be written down. */
export interface Done {
  readonly change: string;
  readonly obligation: Obligation;
  /** With `opened`. */
  readonly withdrawal?: WithdrawalFacts;
}

/**
 * Writes entries of the chain, in order, and answers their sequences. Only one transaction at a time does, until its commit, so that each entry is bound to the one
 * that is visible before it: last in the transaction, and nothing that waits for a lock after it.
 */
export async function appendLedger(gate: TransactionGate, done: readonly Done[], at: Date): Promise<number[]> {
  if (done.length === 0) return [];
  await gate.sql('select pg_advisory_xact_lock($1)', [CHAIN_LOCK]);
  const [last] = await gate.sql<{ sequence: string; hash: string }>(
    'select sequence, hash from publishing.obligation_ledger order by sequence desc limit 1',
  );
  let hash = last?.hash ?? CHAIN_START;
  const entries = done.map((each, i) => {
    const sequence = Number(last?.sequence ?? 0) + i + 1;
    const content = contentOf({ sequence, at: at.toISOString(), ...each });
    hash = chainHash(hash, content);
    return { sequence, obligationId: each.obligation.id, change: each.change, content, hash };
  });
  await gate.sql(
    `insert into publishing.obligation_ledger (sequence, at, obligation_id, change, content, hash)
     select e.sequence, $6, e.obligation_id, e.change, e.content, e.hash
     from unnest($1::bigint[], $2::uuid[], $3::text[], $4::text[], $5::text[]) as e (sequence, obligation_id, change, content, hash)`,
    [
      entries.map(({ sequence }) => sequence),
      entries.map(({ obligationId }) => obligationId),
      entries.map(({ change }) => change),
      entries.map(({ content }) => content),
      entries.map((entry) => entry.hash),
      at,
    ],
  );
  return entries.map(({ sequence }) => sequence);
}
