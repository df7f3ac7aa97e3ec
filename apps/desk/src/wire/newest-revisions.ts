/** Of a batch, the newest revision of each article, in order of id: one statement touches a row once, and locks in one order. */
export function newestRevisions<T extends { readonly articleId: string; readonly revision: number }>(rows: readonly T[]): T[] {
  const newest = new Map<string, T>();
  for (const row of rows) {
    const known = newest.get(row.articleId);
    if (known === undefined || row.revision >= known.revision) newest.set(row.articleId, row);
  }
  return [...newest.values()].sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
}
