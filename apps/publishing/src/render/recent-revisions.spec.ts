import { expect, it } from '@jest/globals';
import type { TransactionGate } from '@wireroom/persistence';
import { anArticle } from '@wireroom/testkit';
import { CACHED_REVISIONS, RecentRevisions } from './recent-revisions.js';

/** A database that has nothing: all must come from memory. */
const nothing = { read: async () => [] } as unknown as TransactionGate;

it('still has what was asked for when newer revisions have taken its place in memory meanwhile', async () => {
  const revisions = new RecentRevisions(nothing);
  const article = anArticle({ guid: 'urn:spec:first' });
  revisions.remember({ article, annotations: [], skipped: [] });
  const find = await revisions.find([{ articleId: article.id, revision: 1 }]);
  for (let n = 0; n <= CACHED_REVISIONS; n++)
    revisions.remember({ article: anArticle({ guid: `urn:spec:${n}` }), annotations: [], skipped: [] });
  expect(find(article.id, 1)?.article).toBe(article);
});

it('knows nothing of what was neither remembered nor kept', async () => {
  const find = await new RecentRevisions(nothing).find([{ articleId: 'a', revision: 1 }]);
  expect(find('a', 1)).toBeUndefined();
});
