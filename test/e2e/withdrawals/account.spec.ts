import { describe, expect, it } from '@jest/globals';
import type { Seen } from '../all-channels/seen.js';
import { accountOf, holdersOf } from './account.js';

const seen = (articleId: string, revision: number, withdrawn = false): Seen => ({
  articleId,
  revision,
  withdrawn,
  headline: undefined,
});

describe('accountOf', () => {
  it('has the newest revision of each article, also where an older one came again', () => {
    expect(accountOf([seen('a', 1), seen('a', 2), seen('b', 1), seen('a', 1)])).toEqual(new Map(Object.entries({ a: 2, b: 1 })));
  });

  it('has nothing of what was withdrawn', () => {
    expect(accountOf([seen('a', 1), seen('a', 2, true), seen('b', 1)])).toEqual(new Map([['b', 1]]));
  });
});

describe('holdersOf', () => {
  it('names those who have the article, with their revision', () => {
    const accounts = new Map([
      ['site', new Map([['a', 2]])],
      ['cms', new Map([['b', 1]])],
      ['app', new Map([['a', 1]])],
    ]);
    expect(holdersOf('a', accounts)).toEqual(['app had revision 1', 'site had revision 2']);
  });
});
