import { describe, expect, it } from '@jest/globals';
import type { Seen } from './seen.js';
import type { Sent } from './sent.js';
import { differences } from './verdict.js';

const sent = (articleId: string, revision: number, withdrawn = false): Sent => ({
  articleId,
  revision,
  withdrawn,
  headline: `${articleId} ${revision}`,
  provider: 'north',
  urgency: undefined,
  hasty: false,
});
const seen = (articleId: string, revision: number, more: Partial<Seen> = {}): Seen => ({
  articleId,
  revision,
  withdrawn: false,
  headline: `${articleId} ${revision}`,
  key: `${articleId}-${revision}`,
  ...more,
});
const wanted = [sent('a', 1), sent('a', 2), sent('a', 3), sent('b', 1), sent('b', 2, true)];
const good = [seen('a', 1), seen('b', 1), seen('a', 3), seen('b', 2, { withdrawn: true })];
const found = (...came: Seen[]) => differences({ wanted, seen: came });

describe('differences', () => {
  it('finds none where the newest came last, though one between was overtaken and one came again', () => {
    expect(found(...good)).toEqual([]);
    expect(found(...good, seen('a', 3))).toEqual([]);
  });

  it.each<[string, string, Seen[]]>([
    ['an article that never came', 'revision 2 of b never came, nor did any other of the article', [seen('a', 3)]],
    ['a withdrawal that never came', 'revision 2 of b is the newest; the last that came is revision 1', [seen('b', 1)]],
    ['a state that came late', 'revision 1 of a came after revision 3', [seen('a', 3), seen('a', 1)]],
    ['what was for somebody else', 'revision 1 of c came and was not for this receiver', [seen('c', 1)]],
    ['another headline', 'revision 3 of a says "x" for "a 3"', [seen('a', 3, { headline: 'x' })]],
    ['a withdrawal that reads as copy', 'revision 2 of b came as usable', [seen('b', 2)]],
    ['a key of another', 'revision 3 of a came under the key of revision 1 of a', [seen('a', 1), seen('a', 3, { key: 'a-1' })]],
    ['a second key', 'revision 3 of a came under two keys, a-3 and x', [seen('a', 3), seen('a', 3, { key: 'x' })]],
  ])('finds %s', (_, words, came) => {
    expect(found(...came)).toContain(words);
  });
});
