import { TokenFlag } from '../tokens.js';
import type { Mention } from './find-mentions.js';
import { type Gazetteer, Use } from './gazetteer.js';

/** Longest abbreviation that must be in capitals: postal codes. "Tex." and "Texas" need not. */
const POSTAL = 3;

/**
 * The place that a mention is said to lie in: "Paris, Texas", "Portland, Ore.", "Springfield (Illinois)", "Paris in Texas",
 * "the Texan city of Paris". Candidates only: whether one of the mention's places lies in it is for the caller to see.
 */
export function containersOf(
  mention: Mention,
  neighbours: { before: Mention | undefined; after: Mention | undefined },
  tools: {
    gazetteer: Gazetteer;
    language: number;
    calledTown: boolean;
  },
): readonly number[] {
  const { text, last, end } = mention;
  const { starts, ends, flags } = text.tokens;
  const next = last + 1;
  if (next < starts.length) {
    const gap = text.text.slice(end, starts[next]!);
    const direct = gap === ', ' || gap === ' (' || gap === '/' || gap === '., ';
    if (direct)
      return [...(neighbours.after?.first === next ? neighbours.after.places : []), ...abbreviated(mention, next, tools)];
    const { after } = neighbours;
    const inside = gap === ' ' && text.text.slice(starts[next]!, ends[next]!) === 'in';
    if (inside && after?.first === next + 1 && !after.people) return after.places;
  }
  // "the Texas city of Paris": the place before the town word, with no other word between.
  const { before } = neighbours;
  const townWords = mention.first - 1 - (before?.last ?? mention.first);
  if (tools.calledTown && before && townWords >= 1 && townWords <= 3 && (flags[before.last + 1]! & TokenFlag.adjacent) !== 0)
    return before.places;
  return [];
}

/** "TX", "Tex.", and names that alone would mean another place, as in "Seattle, Washington". */
function abbreviated(
  mention: Mention,
  at: number,
  { gazetteer, language }: { gazetteer: Gazetteer; language: number },
): number[] {
  const { text } = mention;
  const match = gazetteer.match(text.text, text.tokens, at, { language, genitive: false, containers: true });
  if (!match) return [];
  const written = text.text.slice(match.start, match.end);
  if (written.length <= POSTAL && !written.includes('.') && written !== written.toUpperCase()) return [];
  return gazetteer
    .readings(match.form, language)
    .filter(({ use }) => use === Use.container)
    .map(({ place }) => place);
}
