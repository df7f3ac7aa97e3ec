import type { ArticleReceivedData } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';

/** A revision with the headline that the wire shows for it. */
export interface NotedRevision extends ArticleReceivedData {
  readonly headline: string;
}

/** Keeps the revisions that were received; one that is known already stays as it is, for a revision never changes. */
export async function noteRevisions(gate: TransactionGate, revisions: readonly NotedRevision[]): Promise<void> {
  const sorted = [...revisions].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  await gate.sql(
    `insert into desk.revision
       (article_id, revision, received_at, outcome, lane, pub_status, headline, version_created, article, timeline)
     select * from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[],
       $8::text[], $9::json[], $10::json[])
     on conflict do nothing`,
    [
      sorted.map(({ article }) => article.id),
      sorted.map(({ article }) => article.revision),
      sorted.map(({ article }) => article.receivedAt),
      sorted.map(({ outcome }) => outcome),
      sorted.map(({ lane }) => lane),
      sorted.map(({ article }) => article.pubStatus),
      sorted.map(({ headline }) => headline),
      sorted.map(({ article }) => article.versionCreated ?? null),
      sorted.map(({ article }) => JSON.stringify(article)),
      sorted.map(({ timeline }) => JSON.stringify(timeline)),
    ],
  );
}
