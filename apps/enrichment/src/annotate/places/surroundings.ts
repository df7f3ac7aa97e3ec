import { TokenFlag } from '../tokens.js';
import type { Mention } from './find-mentions.js';
import { fold } from './fold.js';
import { GIVEN_NAMES } from './given-names.js';
import type { Lexicon } from './lexicon.js';

/** What the words around a mention say of it. */
export interface Surroundings {
  readonly locative: 'strong' | 'weak' | undefined;
  /** "the city of", "Stadt": it is called a town outright. */
  readonly calledTown: boolean;
  readonly determiner: boolean;
  readonly sentenceStart: boolean;
  /** Part of a longer name: a surname, a person's given name, a club, a firm. */
  readonly insideName: boolean;
  /** After "New", with which it would be another place. */
  readonly afterNew: boolean;
  /** After a given name or "Mr". */
  readonly person: boolean;
  /** A number follows, as in "Halle 3", or the word is an abbreviation in capitals. */
  readonly notName: boolean;
  /** "and" with a capitalised word that is no place: "Essen und Trinken". */
  readonly pairedWithOther: boolean;
  /** "Sea of Japan", "Persian Gulf", "South China Sea". */
  readonly water: boolean;
  /** "auf Deutsch", "speaks French". */
  readonly languageName: boolean;
  /** Nothing follows that it could belong to: "German and", not "German cars". */
  readonly endsPhrase: boolean;
  /** What stands for a government here: "Berlin said", "between Pyongyang and Moscow". */
  readonly acts: boolean;
  /** It has the verb right after it. */
  readonly actsAlone: boolean;
  /** Before the dash of a dateline. */
  readonly dateline: boolean;
  /** Words in capitals by style, as in English headlines. */
  readonly titleCase: boolean;
}

/** A mention that is sure by itself. */
export const NOTHING_AROUND: Surroundings = {
  locative: undefined,
  calledTown: false,
  determiner: false,
  sentenceStart: false,
  insideName: false,
  afterNew: false,
  person: false,
  notName: false,
  pairedWithOther: false,
  water: false,
  languageName: false,
  endsPhrase: false,
  acts: false,
  actsAlone: false,
  dateline: false,
  titleCase: false,
};

/** The mentions of one text beside each other: what is before and after each. */
export interface Neighbours {
  readonly before: Mention | undefined;
  readonly after: Mention | undefined;
  /** The neighbour is a country, a region, their people or a large city: surely no surname. */
  readonly sureBefore: boolean;
  readonly sureAfter: boolean;
}

const ADJECTIVE_ENDING = /^\p{Ll}+e[nrsm]?$/u;
const MOSTLY = 0.6;
const DATELINE = /^(.{2,70}?)\s*\([^()]{2,40}\)\s*[-–—]{1,2}\s|^(\p{Lu}[\p{Lu}.'\s/]+(?:,[^-–—]{0,40})?)\s[-–—]{1,2}\s/u;

/** Looks at the words around a mention. Cheap: a handful of short slices. */
export function lookAround(mention: Mention, neighbours: Neighbours, lexicon: Lexicon): Surroundings {
  const { text, first, last } = mention;
  const { flags, starts, ends } = text.tokens;
  const word = (at: number): string => (at >= 0 && at < starts.length ? fold(text.text, starts[at]!, ends[at]!) : '');
  const adjacentBefore = first > 0 && (flags[first]! & TokenFlag.adjacent) !== 0;
  const adjacentAfter = last + 1 < starts.length && (flags[last + 1]! & TokenFlag.adjacent) !== 0;
  const before = adjacentBefore ? word(first - 1) : '';
  const after = adjacentAfter ? word(last + 1) : '';
  const capitalBefore = adjacentBefore && (flags[first - 1]! & TokenFlag.capitalised) !== 0;
  const capitalAfter = adjacentAfter && (flags[last + 1]! & TokenFlag.capitalised) !== 0;
  const sentenceBefore = adjacentBefore && (flags[first - 1]! & TokenFlag.sentenceStart) !== 0;
  const startsHere = (flags[first]! & TokenFlag.sentenceStart) !== 0;
  const titleCase = isTitleCase(mention, lexicon);
  const placeBefore = neighbours.sureBefore && neighbours.before?.last === first - 1;
  const placeAfter = neighbours.sureAfter && neighbours.after?.first === last + 1;
  const nameBefore = capitalBefore && !placeBefore && !allowedBefore(before, sentenceBefore, lexicon);
  const nameAfter = capitalAfter && !placeAfter && !lexicon.beside.has(after) && !lexicon.water.has(after);
  // "the Paris police", "a Berlin court": English puts a place before a noun.
  const isAttribute = !lexicon.capitalNouns && after !== '' && !capitalAfter && !lexicon.function.has(after);
  const loc = locativeOf(before, adjacentBefore ? word(first - 2) : '', lexicon);
  const person =
    (capitalBefore && (GIVEN_NAMES.has(before) || lexicon.honorific.has(before))) ||
    isAfterTitle(mention, word(first - 1), lexicon);
  return {
    locative: loc,
    calledTown: lexicon.town.has(before) || (/^(?:of|von)$/.test(before) && lexicon.town.has(word(first - 2))),
    determiner:
      (lexicon.determiner.has(before) && !isAttribute) ||
      (lexicon.capitalNouns && !capitalBefore && isAdjective(before, lexicon)),
    sentenceStart: startsHere,
    insideName: (nameBefore || (nameAfter && !(lexicon.capitalNouns && loc !== undefined))) && !titleCase,
    afterNew: before === 'new' || before === 'neu',
    person,
    notName: isNumberNext(mention) || isAcronym(mention),
    pairedWithOther: isPairedWithOther(mention, neighbours, lexicon),
    water: lexicon.water.has(after) || (/^(?:of|von)$/.test(before) && lexicon.water.has(word(first - 2))),
    languageName: lexicon.languageCue.has(before) && (after === '' || lexicon.function.has(after)),
    endsPhrase: after === '' || lexicon.function.has(after),
    actsAlone: adjacentAfter && isStateVerbAt(last + 1, word, lexicon),
    acts: loc !== 'strong' && acts(mention, neighbours, { word, before, after, lexicon }),
    dateline: text.field === 'dateline' || isDateline(mention),
    titleCase,
  };
}

function locativeOf(before: string, beforeThat: string, lexicon: Lexicon): 'strong' | 'weak' | undefined {
  const word = lexicon.direction.has(before) ? beforeThat : before;
  if (lexicon.locative.has(word)) return 'strong';
  return lexicon.weakLocative.has(word) ? 'weak' : undefined;
}

/** "Mr. Washington", "Dr. Jordan", "J. Washington". */
function isAfterTitle({ text, first, start }: Mention, before: string, lexicon: Lexicon): boolean {
  if (first === 0 || text.text.slice(text.tokens.ends[first - 1]!, start) !== '. ') return false;
  return lexicon.honorific.has(before) || (before.length === 1 && (text.tokens.flags[first - 1]! & TokenFlag.capitalised) !== 0);
}

/** A capitalised word that may stand before a place without making one name with it. */
function allowedBefore(word: string, sentenceStart: boolean, lexicon: Lexicon): boolean {
  if (lexicon.direction.has(word) || lexicon.town.has(word) || lexicon.beside.has(word)) return true;
  return lexicon.locative.has(word) || lexicon.weakLocative.has(word) || (sentenceStart && lexicon.function.has(word));
}

/** German: "gutes Essen". */
function isAdjective(word: string, lexicon: Lexicon): boolean {
  return (
    word.length > 3 &&
    ADJECTIVE_ENDING.test(word) &&
    !lexicon.direction.has(word) &&
    !lexicon.stateVerb.has(word) &&
    !lexicon.function.has(word)
  );
}

function isNumberNext({ text, last }: Mention): boolean {
  const flags = text.tokens.flags[last + 1] ?? 0;
  return (flags & TokenFlag.number) !== 0 && (flags & TokenFlag.adjacent) !== 0;
}

/** A short word in capitals within a text that has small letters: NATO, OF, BARI. */
function isAcronym(mention: Mention): boolean {
  const { text, first, start, end, single } = mention;
  if (!single || end - start > 5 || (text.tokens.flags[first]! & TokenFlag.allCaps) === 0) return false;
  return !isDateline(mention) && /\p{Ll}/u.test(text.text);
}

function isPairedWithOther({ text, first, last }: Mention, { before, after }: Neighbours, lexicon: Lexicon): boolean {
  if (!lexicon.capitalNouns) return false;
  const { flags, starts, ends } = text.tokens;
  const capital = (at: number): boolean => ((flags[at] ?? 0) & TokenFlag.capitalised) !== 0;
  const word = (at: number): string => (at >= 0 && at < starts.length ? fold(text.text, starts[at]!, ends[at]!) : '');
  const next = lexicon.and.has(word(last + 1)) && capital(last + 2) && after?.first !== last + 2;
  const previous = lexicon.and.has(word(first - 1)) && capital(first - 2) && before?.last !== first - 2;
  return next || previous;
}

interface Around {
  readonly word: (at: number) => string;
  readonly before: string;
  readonly after: string;
  readonly lexicon: Lexicon;
}

/** "said", "has said", "will not say". */
function isStateVerbAt(at: number, word: (at: number) => string, { stateVerb, auxiliary }: Lexicon): boolean {
  if (stateVerb.has(word(at))) return true;
  return auxiliary.has(word(at)) && (stateVerb.has(word(at + 1)) || stateVerb.has(word(at + 2)));
}

/** The subject of a state verb, alone or joined to another place by "and"; or one of two sides: "between ... and ...". */
function acts({ first, last }: Mention, neighbours: Neighbours, { word, before, after, lexicon }: Around): boolean {
  if (after !== '' && isStateVerbAt(last + 1, word, lexicon))
    return !lexicon.weakLocative.has(before) || lexicon.statePreposition.has(before);
  const { before: left, after: right } = neighbours;
  const joinedRight = right !== undefined && right.first === last + 2 && lexicon.and.has(word(last + 1));
  const joinedLeft = left !== undefined && left.last === first - 2 && lexicon.and.has(word(first - 1));
  if (joinedRight && isStateVerbAt(right.last + 1, word, lexicon) && !lexicon.locative.has(before)) return true;
  if (joinedRight && lexicon.statePreposition.has(before)) return true;
  return joinedLeft && lexicon.statePreposition.has(word(left.first - 1));
}

/** Before the dash of "BERLIN (Reuters) - " or "PARIS, March 3 - " at the start of a paragraph. */
function isDateline({ text, first, end }: Mention): boolean {
  if (first > 3 || text.heading || end > 80) return false;
  const head = DATELINE.exec(text.text.slice(0, 120));
  const place = head?.[1] ?? head?.[2];
  return place !== undefined && end <= place.length + 1 && !/[.!?]\s/.test(place.slice(0, end));
}

/** Of the words of four letters or more, most begin with a capital. German headlines never do this by style. */
function isTitleCase({ text }: Mention, lexicon: Lexicon): boolean {
  if (!text.heading || lexicon.capitalNouns) return false;
  const { starts, ends, flags } = text.tokens;
  let long = 0;
  let capitals = 0;
  for (let at = 1; at < starts.length; at++) {
    if (ends[at]! - starts[at]! < 4) continue;
    long++;
    if ((flags[at]! & TokenFlag.capitalised) !== 0) capitals++;
  }
  return long > 2 && capitals / long > MOSTLY;
}
