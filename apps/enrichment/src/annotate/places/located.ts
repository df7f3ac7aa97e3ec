import type { ArticleContext } from '../article-context.js';
import { containersOf } from './containers.js';
import { findMentions, type Mention } from './find-mentions.js';
import { type Gazetteer } from './gazetteer.js';
import { type Lexicon } from './lexicon.js';
import { liesIn } from './lies-in.js';
import { type Neighbours, neighboursOf } from './neighbours.js';
import { lookAround, NOTHING_AROUND, type Surroundings } from './surroundings.js';

/** A mention with all that its own sentence says of it. */
export interface Located {
  readonly mention: Mention;
  readonly around: Surroundings;
  /** Places that it is said to lie in. */
  readonly containers: readonly number[];
  /** Joined by "and" or a comma to a mention before or after it. */
  readonly listedWith: readonly Mention[];
}

/** ", sowie " */
const LONGEST_JOINT = 8;

/** Every mention of an article, in reading order, with its surroundings. */
export function locateMentions(context: ArticleContext, lookups: { gazetteer: Gazetteer; lexicon: Lexicon }): Located[] {
  const { gazetteer, lexicon } = lookups;
  const tools: Tools = { gazetteer, lexicon, language: gazetteer.languageBit(context.language) };
  const located: Located[] = [];
  for (const text of context.texts) {
    const mentions = findMentions(text, gazetteer, context);
    let read = 0;
    for (let index = 0; index < mentions.length; index++) {
      const mention = mentions[index]!;
      // "Seattle, Washington": the region was read with the city.
      if (mention.start < read) continue;
      const neighbours = neighboursOf(mentions, index, gazetteer);
      const { one, region } = locate(mention, neighbours, located.at(-1), tools);
      located.push(one);
      if (region !== undefined) located.push(region);
      read = (region ?? one).mention.end;
    }
  }
  return located;
}

interface Tools {
  readonly gazetteer: Gazetteer;
  readonly lexicon: Lexicon;
  readonly language: number;
}

/** The mention, and the abbreviated region after it where there is one. */
function locate(
  mention: Mention,
  neighbours: Neighbours,
  previous: Located | undefined,
  tools: Tools,
): { one: Located; region?: Located } {
  const { gazetteer, lexicon, language } = tools;
  const own = lookAround(mention, neighbours, lexicon);
  const listedWith = listed(mention, neighbours, lexicon);
  const head = previous !== undefined && listedWith.includes(previous.mention) ? previous : undefined;
  // "from Iraq, Ankara said" is no list.
  const listGoesOn = head !== undefined && !(own.actsAlone && isComma(head.mention, mention));
  const around = listGoesOn ? inherit(own, head.around) : own;
  const { calledTown } = around;
  const { places, abbreviated } = containersOf(mention, neighbours, { gazetteer, language, calledTown });
  const one: Located = { mention, around, containers: places, listedWith };
  if (abbreviated === undefined || !anyLiesIn(mention.places, abbreviated.places, gazetteer)) return { one };
  const named: Mention = { ...abbreviated, text: mention.text, people: false, single: false, isGivenName: false };
  return { one, region: { mention: named, around: NOTHING_AROUND, containers: [], listedWith: [] } };
}

function anyLiesIn(places: readonly number[], containers: readonly number[], gazetteer: Gazetteer): boolean {
  return places.some((place) => containers.some((container) => liesIn(gazetteer, place, container)));
}

function isComma(left: Mention, right: Mention): boolean {
  return left.text.text.slice(left.end, right.start) === ', ';
}

/** "in Paris, Nice and Lyon", "speaks French, German and Italian": what holds for the first holds for all. */
function inherit(own: Surroundings, head: Surroundings): Surroundings {
  const locative = own.locative ?? head.locative;
  return {
    ...own,
    locative,
    acts: own.acts && (locative === undefined || head.acts),
    languageName: own.languageName || (head.languageName && own.endsPhrase),
  };
}

/** The mentions before and after that only a comma or "and" parts from this one. */
function listed(mention: Mention, { before, after }: Neighbours, { and }: Lexicon): Mention[] {
  const joins = (left: Mention, right: Mention): boolean => {
    if (right.start - left.end > LONGEST_JOINT) return false;
    const between = mention.text.text.slice(left.end, right.start).trim().toLowerCase();
    return between === ',' || and.has(between) || and.has(between.replace(/^,\s*/, ''));
  };
  const others: Mention[] = [];
  if (before && joins(before, mention)) others.push(before);
  if (after && joins(mention, after)) others.push(after);
  return others;
}
