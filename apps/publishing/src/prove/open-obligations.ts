import type { Outbox, TransactionGate } from '@wireroom/persistence';
import type { Publication } from '../line/publication.js';
import type { FoundRecipient } from '../obligation/recipient-finder.js';
import type { Done } from './append-ledger.js';
import { keepObligations, keepWithdrawals } from './keep-withdrawals.js';
import { letGo } from './let-go.js';
import { openedBy, withdrawnEvent } from './withdrawn-event.js';

export interface Opening {
  readonly publications: readonly Publication[];
  /** Of these articles, and perhaps of others. */
  readonly recipients: readonly FoundRecipient[];
  readonly at: Date;
  readonly dueAt: Date;
}

/** Opens what withdrawals are owed, in place of what older ones of the same articles have left open. */
export async function openObligations(gate: TransactionGate, outbox: Outbox, opening: Opening): Promise<Done[]> {
  const { publications, recipients, at, dueAt } = opening;
  if (publications.length === 0) return [];
  const opened = publications.map((publication) => openedBy(publication, recipients, { at, dueAt }));
  const by = new Map(publications.map(({ article }) => [article.id, article.revision]));
  const superseded = await letGo(gate, by, { kind: 'superseded', at });
  await keepWithdrawals(gate, opened);
  await keepObligations(
    gate,
    opened.flatMap(({ obligations }) => obligations),
    at,
  );
  await outbox.add(opened.map((each) => withdrawnEvent(each, at)));
  const done = opened.flatMap(({ obligations, facts }) =>
    obligations.map((obligation) => ({ change: 'opened', obligation, withdrawal: facts })),
  );
  return [...superseded, ...done];
}
