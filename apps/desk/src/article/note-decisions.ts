import type { ArticlePublished } from '@wireroom/contracts';
import { type TransactionGate, valueRows } from '@wireroom/persistence';

/** Keeps how publishing decided. The event's own time is the key, so its repeat changes nothing. */
export async function noteDecisions(gate: TransactionGate, events: readonly ArticlePublished[]): Promise<void> {
  const rows = valueRows([
    ['uuid', events.map(({ data }) => data.articleId)],
    ['int', events.map(({ data }) => data.revision)],
    ['timestamptz', events.map(({ time }) => time)],
    ['json', events.map(({ data }) => JSON.stringify(data.decisions))],
    ['json', events.map(({ data }) => JSON.stringify(data.timeline))],
  ]);
  await gate.sql(
    `insert into desk.decision (article_id, revision, decided_at, decisions, timeline)
     ${rows.sql}
     on conflict do nothing`,
    rows.parameters,
  );
}
