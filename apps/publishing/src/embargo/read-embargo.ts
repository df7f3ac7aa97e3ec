import type { Article, EmbargoRecord } from '@wireroom/contracts';
import { embargoedUntil } from '@wireroom/editorial';
import type { TransactionGate } from '@wireroom/persistence';
import { breakSteps } from './break-steps.js';
import { toldStep } from './step-told.js';

/** Whether the newest revision of an article is under embargo, and who broke its embargoes; undefined for an article that is not here. */
export async function readEmbargo(gate: TransactionGate, articleId: string, now: Date): Promise<EmbargoRecord | undefined> {
  const [row] = await gate.read<{ revision: number; article: Article | null }>(
    `select a.revision, r.article from publishing.article a
     left join publishing.revision r on r.article_id = a.article_id and r.revision = a.revision
     where a.article_id = $1 and a.revision > 0 limit 1`,
    [articleId],
  );
  if (row === undefined) return undefined;
  const { revision, article } = row;
  const end = article?.pubStatus === 'usable' ? embargoedUntil(article, now) : undefined;
  return {
    articleId,
    revision,
    ...(end === undefined ? {} : { embargoedUntil: end.toISOString() }),
    steps: (await gate.run(() => breakSteps(gate, articleId))).map(toldStep),
  };
}
