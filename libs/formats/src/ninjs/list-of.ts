/** The entries that there are; undefined for none, because the standard has no empty lists. */
export function listOf<T>(entries: readonly (T | false | undefined | '')[]): T[] | undefined {
  const present = entries.filter((entry): entry is T => entry !== false && entry !== undefined && entry !== '');
  return present.length === 0 ? undefined : present;
}
