import type { ArticlePublished } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';

/** Keeps how publishing decided. The event's own time is the key, so its repeat changes nothing. */
export async function noteDecisions(gate: TransactionGate, events: readonly ArticlePublished[]): Promise<void> {
  await gate.sql(
    `insert into desk.decision (article_id, revision, decided_at, decisions, timeline)
     select * from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::json[], $5::json[])
     on conflict do nothing`,
    [
      events.map(({ data }) => data.articleId),
      events.map(({ data }) => data.revision),
      events.map(({ time }) => time),
      events.map(({ data }) => JSON.stringify(data.decisions)),
      events.map(({ data }) => JSON.stringify(data.timeline)),
    ],
  );
}
