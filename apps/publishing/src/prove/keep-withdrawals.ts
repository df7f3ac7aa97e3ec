import type { Obligation } from '@wireroom/contracts';
import { recipientKeyOf } from '@wireroom/editorial';
import { portionsOf, type TransactionGate, valueRows } from '@wireroom/persistence';
import type { Publication } from '../line/publication.js';
import type { Opened } from './withdrawn-event.js';

export async function keepWithdrawals(gate: TransactionGate, opened: readonly Opened[]): Promise<void> {
  const rows = valueRows([
    ['uuid', opened.map(({ publication }) => publication.article.id)],
    ['int', opened.map(({ publication }) => publication.article.revision)],
    ['text', opened.map(({ facts }) => facts.provider)],
    ['text', opened.map(({ facts }) => facts.guid)],
    ['text', opened.map(({ facts }) => facts.headline ?? null)],
    ['text', opened.map(({ facts }) => facts.pubStatus)],
    ['text', opened.map(({ facts }) => facts.reason ?? null)],
    ['timestamptz', opened.map(({ facts }) => facts.withdrawnAt)],
  ]);
  await gate.sql(
    `insert into publishing.withdrawal (article_id, revision, provider, guid, headline, pub_status, reason, withdrawn_at) ${rows.sql}`,
    rows.parameters,
  );
}

/** Destinations are asked once their notice has arrived, readers from the beginning. */
export async function keepObligations(gate: TransactionGate, obligations: readonly Obligation[], at: Date): Promise<void> {
  for (const portion of portionsOf(obligations)) {
    const rows = valueRows([
      ['uuid', portion.map(({ id }) => id)],
      ['uuid', portion.map(({ articleId }) => articleId)],
      ['int', portion.map(({ revision }) => revision)],
      ['text', portion.map(({ recipient }) => recipient.kind)],
      ['text', portion.map(({ recipient }) => recipientKeyOf(recipient))],
      ['json', portion.map(({ recipient }) => JSON.stringify(recipient))],
      ['json', portion.map(({ received }) => JSON.stringify(received))],
      ['text', portion.map(({ state }) => state)],
      ['timestamptz', portion.map(({ openedAt }) => openedAt)],
      ['timestamptz', portion.map(({ dueAt }) => dueAt)],
      ['timestamptz', portion.map(({ recipient }) => (recipient.kind === 'destination' ? null : at))],
    ]);
    await gate.sql(
      `insert into publishing.obligation (obligation_id, article_id, revision, recipient_kind, recipient_key, recipient, received, state,
         opened_at, due_at, next_attempt_at) ${rows.sql}`,
      rows.parameters,
    );
  }
}

/** Marks the newest withdrawals of articles that have become usable; answers by which revision, by article. */
export async function markReopened(gate: TransactionGate, publications: readonly Publication[]): Promise<Map<string, number>> {
  if (publications.length === 0) return new Map();
  const rows = await gate.sql<{ articleId: string; by: number }>(
    `update publishing.withdrawal w set reopened_by = n.revision
     from unnest($1::uuid[], $2::int[]) as n (article_id, revision)
     where w.article_id = n.article_id and w.reopened_by is null returning w.article_id as "articleId", w.reopened_by as by`,
    [publications.map(({ article }) => article.id), publications.map(({ article }) => article.revision)],
  );
  return new Map(rows.map(({ articleId, by }) => [articleId, by]));
}
