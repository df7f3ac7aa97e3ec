import type { TransactionGate } from '@wireroom/persistence';
import { LRUCache } from 'lru-cache';
import type { KeptRevision } from '../line/publication.js';

/** Revisions kept in memory between being owed and being delivered, which is mostly the same second. */
export const CACHED_REVISIONS = 2_000;

const keyOf = (articleId: string, revision: number) => `${articleId} ${revision}`;

/** The revisions that deliveries are rendered from: from memory, else from the database. */
export class RecentRevisions {
  private readonly cache = new LRUCache<string, KeptRevision>({ max: CACHED_REVISIONS });

  constructor(private readonly gate: TransactionGate) {}

  remember(revision: KeptRevision): void {
    this.cache.set(keyOf(revision.article.id, revision.article.revision), revision);
  }

  /**
   * Answers what is kept of those asked for, by `articleId revision`. What is in memory is taken hold of at once: by the time that it is rendered, a
   * backlog may have pushed it out.
   */
  async find(
    wanted: readonly { articleId: string; revision: number }[],
  ): Promise<(articleId: string, revision: number) => KeptRevision | undefined> {
    const found = new Map<string, KeptRevision>();
    const missing = wanted.filter(({ articleId, revision }) => {
      const key = keyOf(articleId, revision);
      const known = this.cache.get(key);
      if (known !== undefined) found.set(key, known);
      return known === undefined;
    });
    if (missing.length > 0) {
      const rows = await this.gate.read<KeptRevision>(
        `select article, annotations, coalesce(skipped, '[]') as skipped from publishing.revision r
         join unnest($1::uuid[], $2::int[]) as w (article_id, revision) using (article_id, revision)`,
        [missing.map(({ articleId }) => articleId), missing.map(({ revision }) => revision)],
      );
      for (const row of rows) found.set(keyOf(row.article.id, row.article.revision), row);
    }
    return (articleId, revision) => found.get(keyOf(articleId, revision));
  }
}
