import type { TransactionGate } from '@wireroom/persistence';
import { type CurrentArticle, KnownArticles } from './known-articles.js';

interface ArticleRow {
  readonly id: string;
  readonly guid: string;
  readonly head_guid: string | null;
  readonly revision: number;
  readonly provider_version: string | null;
  readonly version_created: string | null;
  readonly content_hash: string;
  readonly pub_status: CurrentArticle['pubStatus'];
  readonly ever_usable: boolean;
  /** Which of the ids asked for are aliases of the article. */
  readonly aliases: readonly string[] | null;
}

/**
 * Locks the articles that are known, by their own ids and by aliases, so that nobody else numbers their revisions until we commit. In
 * the order of their ids, so that two batches with the same articles never wait for each other in a circle.
 *
 * @param stories articles by the key of their story
 */
export async function lockArticles(
  gate: TransactionGate,
  ids: readonly string[],
  stories: Map<string, string>,
): Promise<KnownArticles> {
  const rows = await gate.sql<ArticleRow>(
    `with alias as materialized (select alias_id, article_id from ingest.article_alias where alias_id = any($1::uuid[]))
     select id, guid, head_guid, revision, provider_version, version_created, content_hash, pub_status, ever_usable,
       (select array_agg(alias_id::text) from alias where article_id = a.id) as aliases
     from ingest.article a
     where id = any($1::uuid[] || array(select article_id from alias)) order by id for update of a`,
    [[...ids, ...stories.values()]],
  );
  const aliases = rows.flatMap(({ id, aliases }) => (aliases ?? []).map((alias) => [alias, id] as const));
  return new KnownArticles(new Map(rows.map((row) => [row.id, currentOf(row)])), new Map(aliases), stories);
}

function currentOf(row: ArticleRow): CurrentArticle {
  return {
    guid: row.guid,
    headGuid: row.head_guid ?? row.guid,
    revision: row.revision,
    providerVersion: row.provider_version ?? undefined,
    versionCreated: row.version_created ?? undefined,
    contentHash: row.content_hash,
    pubStatus: row.pub_status,
    everUsable: row.ever_usable,
  };
}
