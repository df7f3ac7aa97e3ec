import type { ArticleReceivedData } from '@wireroom/contracts';
import { type TransactionGate, valueRows } from '@wireroom/persistence';

/** A revision with the headline that the wire shows for it. */
export interface NotedRevision extends ArticleReceivedData {
  readonly headline: string;
}

/** Keeps the revisions that were received; one that is known already stays as it is, for a revision never changes. */
export async function noteRevisions(gate: TransactionGate, revisions: readonly NotedRevision[]): Promise<void> {
  const sorted = [...revisions].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const rows = valueRows([
    ['uuid', sorted.map(({ article }) => article.id)],
    ['int', sorted.map(({ article }) => article.revision)],
    ['timestamptz', sorted.map(({ article }) => article.receivedAt)],
    ['text', sorted.map(({ outcome }) => outcome)],
    ['text', sorted.map(({ lane }) => lane)],
    ['text', sorted.map(({ article }) => article.pubStatus)],
    ['text', sorted.map(({ headline }) => headline)],
    ['text', sorted.map(({ article }) => article.versionCreated ?? null)],
    ['json', sorted.map(({ article }) => JSON.stringify(article))],
    ['json', sorted.map(({ timeline }) => JSON.stringify(timeline))],
  ]);
  await gate.sql(
    `insert into desk.revision
       (article_id, revision, received_at, outcome, lane, pub_status, headline, version_created, article, timeline)
     ${rows.sql}
     on conflict do nothing`,
    rows.parameters,
  );
}
