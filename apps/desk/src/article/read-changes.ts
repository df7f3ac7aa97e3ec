import { Inject, Injectable } from '@nestjs/common';
import type { Article, RevisionChanges } from '@wireroom/contracts';
import { revisionChanges } from '@wireroom/editorial';
import { runtimeFault } from '@wireroom/runtime';
import { LRUCache } from 'lru-cache';
import { DataSource, LessThan } from 'typeorm';
import { Revision } from './revision.entity.js';

/** Comparisons kept in memory: what a newsroom looks at in an hour. */
const KEPT = 200;

/** What a revision changed against an older one, from the revisions that the desk keeps itself. */
@Injectable()
export class ReadChanges {
  /** By article, revision and older revision. Those never change, so what is kept never becomes wrong. */
  private readonly recent = new LRUCache<string, RevisionChanges>({ max: KEPT });

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /**
   * Against the newest older revision that is here when none is asked for.
   * @throws Fault `not-found` where either is not here, as where a first revision is compared
   */
  async read(articleId: string, revision: number, wanted?: number): Promise<RevisionChanges> {
    const since = wanted ?? (await this.revisionBefore(articleId, revision));
    const key = `${articleId} ${revision} ${since}`;
    const known = this.recent.get(key);
    if (known !== undefined) return known;
    const [before, after] = await Promise.all([this.article(articleId, since), this.article(articleId, revision)]);
    const changes = revisionChanges(before, after);
    this.recent.set(key, changes);
    return changes;
  }

  private async revisionBefore(articleId: string, revision: number): Promise<number> {
    const found = await this.dataSource.getRepository(Revision).findOne({
      select: { articleId: true, revision: true, receivedAt: true },
      where: { articleId, revision: LessThan(revision) },
      order: { revision: 'desc' },
    });
    if (found === null) throw runtimeFault('not-found', { what: 'revision before', id: `${revision}` });
    return found.revision;
  }

  private async article(articleId: string, revision: number): Promise<Article> {
    const found = await this.dataSource.getRepository(Revision).findOne({
      select: { articleId: true, revision: true, receivedAt: true, article: true },
      where: { articleId, revision },
    });
    if (found === null) throw runtimeFault('not-found', { what: 'revision', id: `${revision}` });
    return found.article;
  }
}
