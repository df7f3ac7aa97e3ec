import type { CurrentRevision } from '@wireroom/editorial';
import type { TransactionGate } from '@wireroom/persistence';

interface ArticleRow {
  readonly id: string;
  readonly revision: number;
  readonly provider_version: string | null;
  readonly version_created: string | null;
  readonly content_hash: string;
  readonly pub_status: CurrentRevision['pubStatus'];
}

/**
 * Locks the articles that are known, so that nobody else numbers their revisions until we commit. In the order of their
 * ids, so that two batches with the same articles never wait for each other in a circle.
 */
export async function lockArticles(gate: TransactionGate, ids: readonly string[]): Promise<Map<string, CurrentRevision>> {
  const rows = await gate.sql<ArticleRow>(
    `select id, revision, provider_version, version_created, content_hash, pub_status
     from ingest.article where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, currentOf(row)]));
}

function currentOf(row: ArticleRow): CurrentRevision {
  return {
    revision: row.revision,
    providerVersion: row.provider_version ?? undefined,
    versionCreated: row.version_created ?? undefined,
    contentHash: row.content_hash,
    pubStatus: row.pub_status,
  };
}
