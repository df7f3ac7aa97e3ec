import { TokenFlag } from '../tokens.js';
import type { Mention } from './find-mentions.js';
import type { Gazetteer, Match } from './gazetteer.js';
import type { Neighbours } from './neighbours.js';

/** Longest abbreviation that must be in capitals: postal codes. "Tex." and "Texas" need not. */
const POSTAL = 3;

/** A region named after a mention by what counts only there: "TX", "Tex.", "Seattle, Washington". */
export interface Abbreviated extends Match {
  readonly places: readonly number[];
}

export interface Containers {
  /** Places that the mention is said to lie in. Whether one of its places does is for the caller to see. */
  readonly places: readonly number[];
  readonly abbreviated: Abbreviated | undefined;
}

const NONE: Containers = { places: [], abbreviated: undefined };

/**
 * What a mention is said to lie in: "Paris, Texas", "Portland, Ore.", "Springfield (Illinois)", "Paris in Texas", "the Texas
 * city of Paris".
 */
export function containersOf(mention: Mention, neighbours: Neighbours, tools: Tools): Containers {
  const { text, last, end } = mention;
  const { starts, ends, flags } = text.tokens;
  const { before, after } = neighbours;
  const next = last + 1;
  if (next < starts.length) {
    const gap = text.text.slice(end, starts[next]!);
    if (gap === ', ' || gap === ' (' || gap === '/') {
      const abbreviated = abbreviatedAt(mention, next, tools);
      const named = after?.first === next ? after.places : [];
      return { places: [...named, ...(abbreviated?.places ?? [])], abbreviated };
    }
    const inside = gap === ' ' && text.text.slice(starts[next]!, ends[next]!) === 'in';
    if (inside && after?.first === next + 1 && !after.people) return { places: after.places, abbreviated: undefined };
  }
  // "the Texas city of Paris": the place before the town word, with no other word between.
  const townWords = mention.first - 1 - (before?.last ?? mention.first);
  const called = tools.calledTown && before && townWords >= 1 && townWords <= 3;
  if (called && (flags[before.last + 1]! & TokenFlag.adjacent) !== 0) return { places: before.places, abbreviated: undefined };
  return NONE;
}

interface Tools {
  readonly gazetteer: Gazetteer;
  readonly language: number;
  readonly calledTown: boolean;
}

function abbreviatedAt({ text }: Mention, at: number, { gazetteer, language }: Tools): Abbreviated | undefined {
  const match = gazetteer.match(text.text, text.tokens, at, { language, genitive: false, containers: true });
  if (!match) return undefined;
  const written = text.text.slice(match.start, match.end);
  if (written.length <= POSTAL && !written.includes('.') && written !== written.toUpperCase()) return undefined;
  return { ...match, places: gazetteer.meanings(match.form, language).containers };
}
