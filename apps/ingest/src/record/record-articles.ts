import { persistenceFault, type TransactionGate } from '@wireroom/persistence';
import type { NewRevision } from '../decide/decided-document.js';

/**
 * Moves each article on to its newest revision. An article that nobody knew a moment ago has no row to lock: when another
 * transaction has made it meanwhile, its row is not older than ours and stays, and the batch starts over with it known.
 *
 * @throws Fault `transaction-conflict` (retry)
 */
export async function recordArticles(gate: TransactionGate, revisions: readonly NewRevision[]): Promise<void> {
  const newest = new Map(revisions.map((revision) => [revision.article.id, revision]));
  const articles = [...newest.values()].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const recorded = await gate.sql(
    `insert into ingest.article as a
       (id, provider, guid, head_guid, revision, provider_version, version_created, content_hash, pub_status, ever_usable)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[], $9::text[],
       $10::boolean[])
     on conflict (id) do update set head_guid = excluded.head_guid, revision = excluded.revision,
       provider_version = excluded.provider_version, version_created = excluded.version_created,
       content_hash = excluded.content_hash, pub_status = excluded.pub_status, ever_usable = excluded.ever_usable
     where excluded.revision > a.revision
     returning 1`,
    [
      articles.map(({ article }) => article.id),
      articles.map(({ article }) => article.provider),
      articles.map(({ article }) => article.guid),
      articles.map(({ article, headGuid }) => (headGuid === article.guid ? null : headGuid)),
      articles.map(({ article }) => article.revision),
      articles.map(({ marks }) => marks.providerVersion ?? null),
      articles.map(({ marks }) => marks.versionCreated ?? null),
      articles.map(({ article }) => article.contentHash),
      articles.map(({ article }) => article.pubStatus),
      articles.map(({ everUsable }) => everUsable),
    ],
  );
  if (recorded.length < articles.length) throw persistenceFault('transaction-conflict', { why: 'article-made-meanwhile' });
}
