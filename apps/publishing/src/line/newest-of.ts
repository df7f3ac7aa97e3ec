/** Of several revisions of one article (and route), the newest: one statement may not touch a row twice. */
export function newestOf<E extends { articleId: string; revision: number; routeId?: string }>(entries: readonly E[]): E[] {
  const newest = new Map<string, E>();
  for (const entry of entries) {
    const key = `${entry.routeId ?? ''} ${entry.articleId}`;
    if ((newest.get(key)?.revision ?? 0) < entry.revision) newest.set(key, entry);
  }
  return [...newest.values()];
}
