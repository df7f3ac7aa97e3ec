import type { WireEntry } from '@wireroom/contracts';

export interface WireFilter {
  /** Words that must all occur, in any order and case. */
  readonly text: string;
  /** None chosen means all. */
  readonly providers: readonly string[];
  readonly flashOnly: boolean;
  /** Only what a route holds. */
  readonly heldOnly: boolean;
}

export const NO_FILTER: WireFilter = { text: '', providers: [], flashOnly: false, heldOnly: false };

export function isFiltering(filter: WireFilter): boolean {
  return filter.text.trim() !== '' || filter.providers.length > 0 || filter.flashOnly || filter.heldOnly;
}

/** The entries that pass. Text is looked for in headline, slugline, provider, places and language. */
export function filterEntries(entries: readonly WireEntry[], filter: WireFilter): readonly WireEntry[] {
  if (!isFiltering(filter)) return entries;
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  const providers = new Set(filter.providers);
  return entries.filter(
    (entry) =>
      (!filter.flashOnly || entry.lane === 'flash') &&
      (!filter.heldOnly || entry.held > 0) &&
      (providers.size === 0 || providers.has(entry.provider)) &&
      (words.length === 0 || hasAll(haystack(entry), words)),
  );
}

/** Providers by name with how many entries each has. */
export function countProviders(entries: readonly WireEntry[]): readonly (readonly [provider: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(entry.provider, (counts.get(entry.provider) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b));
}

const folded = new WeakMap<WireEntry, string>();

/** Folding thousands of entries on every key press would be felt; each is folded once. */
function haystack(entry: WireEntry): string {
  let text = folded.get(entry);
  if (text === undefined) {
    text = fold([entry.headline, entry.slugline, entry.provider, entry.language, ...entry.places].join('\n'));
    folded.set(entry, text);
  }
  return text;
}

const hasAll = (text: string, words: readonly string[]) => words.every((word) => text.includes(word));

/** Lower case without accents, so that `zurich` finds Zürich. */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
