import type { Article } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import { runtimeFault } from '@wireroom/runtime';
import { publishingFault } from '../publishing-faults.js';

/**
 * The newest revision of an article that publishing has taken, as it is kept. The article is locked as a turn locks it: no newer revision comes in
 * between, nothing is released, and nobody else decides.
 *
 * @throws Fault `not-found`, `revision-missing`
 */
export async function lockNewest(gate: TransactionGate, articleId: string): Promise<Article> {
  const [taken] = await gate.sql<{ revision: number }>(
    'select revision from publishing.article where article_id = $1 and revision > 0 for update',
    [articleId],
  );
  if (taken === undefined) throw runtimeFault('not-found', { what: 'article', id: articleId });
  const article = await readRevision(gate, articleId, taken.revision);
  if (article === undefined) throw publishingFault('revision-missing', { articleId, revision: taken.revision });
  return article;
}

async function readRevision(gate: TransactionGate, articleId: string, revision: number): Promise<Article | undefined> {
  const [row] = await gate.sql<{ article: Article }>(
    'select article from publishing.revision where article_id = $1 and revision = $2 limit 1',
    [articleId, revision],
  );
  return row?.article;
}
