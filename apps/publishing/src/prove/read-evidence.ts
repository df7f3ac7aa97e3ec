import type { LedgerEntry, Obligation, WithdrawalEvidence } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import { chainBreak } from './chain-break.js';
import { countStates } from './count-states.js';
import { OBLIGATION_COLUMNS, type ObligationRow, obligationOf } from './obligation-row.js';
import { type KeptEntry, vouchedFor } from './vouched-for.js';
import { WITHDRAWAL_COLUMNS, type WithdrawalRow, withdrawalOf } from './withdrawal-row.js';

/** The evidence of an article's newest withdrawal, or of the one with that revision, all of one moment; undefined where there is none. */
export function readEvidence(
  gate: TransactionGate,
  articleId: string,
  revision?: number,
): Promise<WithdrawalEvidence | undefined> {
  return gate.run(async () => {
    await gate.sql('set transaction isolation level repeatable read read only');
    const [row] = await gate.sql<WithdrawalRow & { reason: string | null }>(
      `select ${WITHDRAWAL_COLUMNS}, w.reason from publishing.withdrawal w
       where w.article_id = $1 and ($2::int is null or w.revision = $2) order by w.revision desc limit 1`,
      [articleId, revision ?? null],
    );
    if (row === undefined) return undefined;
    const withdrawal = { ...withdrawalOf(row), ...(row.reason !== null && { reason: row.reason }) };
    const obligations = await readObligations(gate, articleId, row.revision);
    const entries = await readEntries(gate, obligations);
    const intact = vouchedFor({ withdrawal, obligations, entries }) && (await chainBreak(gate)) === undefined;
    const ledger = entries.map(({ content: _, at, ...entry }): LedgerEntry => ({ ...entry, at: at.toISOString() }));
    return { ...withdrawal, counts: countStates(obligations), obligations, ledger, ledgerIntact: intact };
  });
}

async function readObligations(gate: TransactionGate, articleId: string, revision: number): Promise<Obligation[]> {
  const rows = await gate.sql<ObligationRow>(
    `select ${OBLIGATION_COLUMNS} from publishing.obligation o where o.article_id = $1 and o.revision = $2 order by o.recipient_key`,
    [articleId, revision],
  );
  return rows.map(obligationOf);
}

async function readEntries(gate: TransactionGate, obligations: readonly Obligation[]): Promise<KeptEntry[]> {
  const rows = await gate.sql<Omit<KeptEntry, 'sequence'> & { sequence: string }>(
    `select sequence, at, obligation_id as "obligationId", change, content, hash from publishing.obligation_ledger
     where obligation_id = any($1::uuid[]) order by sequence`,
    [obligations.map(({ id }) => id)],
  );
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}
