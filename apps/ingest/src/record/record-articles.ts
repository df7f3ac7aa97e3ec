import { persistenceFault, type TransactionGate } from '@wireroom/persistence';
import type { NewRevision } from '../decide/decide-items.js';

/**
 * Moves each article on to its newest revision. An article that nobody knew a moment ago has no row to lock: when another
 * transaction has made it meanwhile, its row is not older than ours and stays, and the batch starts over with it known.
 *
 * @throws Fault `transaction-conflict` (retry)
 */
export async function recordArticles(gate: TransactionGate, revisions: readonly NewRevision[]): Promise<void> {
  const newest = new Map(revisions.map(({ article }) => [article.id, article]));
  const articles = [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const recorded = await gate.sql(
    `insert into ingest.article as a (id, provider, guid, revision, provider_version, version_created, content_hash, pub_status)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[])
     on conflict (id) do update set revision = excluded.revision, provider_version = excluded.provider_version,
       version_created = excluded.version_created, content_hash = excluded.content_hash, pub_status = excluded.pub_status
     where excluded.revision > a.revision
     returning 1`,
    [
      articles.map(({ id }) => id),
      articles.map(({ provider }) => provider),
      articles.map(({ guid }) => guid),
      articles.map(({ revision }) => revision),
      articles.map(({ providerVersion }) => providerVersion ?? null),
      articles.map(({ versionCreated }) => versionCreated ?? null),
      articles.map(({ contentHash }) => contentHash),
      articles.map(({ pubStatus }) => pubStatus),
    ],
  );
  if (recorded.length < articles.length) throw persistenceFault('transaction-conflict', { why: 'article-made-meanwhile' });
}
