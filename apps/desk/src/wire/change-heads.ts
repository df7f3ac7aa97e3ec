import type { ArticleReceivedData } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import { entryHead } from './entry-head.js';
import { newestRevisions } from './newest-revisions.js';

/** Puts received revisions on the wire, each in place of an older one. Needs `lockWire`. */
export async function changeHeads(gate: TransactionGate, revisions: readonly ArticleReceivedData[]): Promise<void> {
  const newest = newestRevisions(
    revisions.map((data) => ({ articleId: data.article.id, revision: data.article.revision, data })),
  );
  await gate.sql(
    `insert into desk.wire_entry as e (article_id, sequence, revision, received_at, head)
     select article_id, nextval('desk.wire_sequence'), revision, received_at, head
     from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::json[]) as n (article_id, revision, received_at, head)
     on conflict (article_id) do update set sequence = excluded.sequence, revision = excluded.revision,
       received_at = excluded.received_at, head = excluded.head
     where e.revision is null or excluded.revision > e.revision`,
    [
      newest.map(({ articleId }) => articleId),
      newest.map(({ revision }) => revision),
      newest.map(({ data }) => data.article.receivedAt),
      newest.map(({ data }) => JSON.stringify(entryHead(data))),
    ],
  );
}
