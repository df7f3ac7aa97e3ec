import type { Seen } from '../all-channels/seen.js';

/** What somebody had when it was asked: the newest revision of each article that may be used. */
export type Account = ReadonlyMap<string, number>;

export function accountOf(seen: readonly Seen[]): Account {
  const newest = new Map<string, Seen>();
  for (const one of seen) if (one.revision >= (newest.get(one.articleId)?.revision ?? 0)) newest.set(one.articleId, one);
  return new Map([...newest.values()].filter(({ withdrawn }) => !withdrawn).map((one) => [one.articleId, one.revision]));
}

/** Who had an article, with the newest revision that each had, in words that can be compared. */
export function holdersOf(articleId: string, accounts: ReadonlyMap<string, Account>): string[] {
  return [...accounts]
    .flatMap(([key, account]) => (account.has(articleId) ? [`${key} had revision ${account.get(articleId)}`] : []))
    .sort();
}
