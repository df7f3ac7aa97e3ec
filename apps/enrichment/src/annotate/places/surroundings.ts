import { TokenFlag } from '../tokens.js';
import { actsAsGovernment, hasStateVerb } from './acts-as-government.js';
import type { Mention } from './find-mentions.js';
import { GIVEN_NAMES } from './given-names.js';
import type { Lexicon } from './lexicon.js';
import type { Neighbours } from './neighbours.js';
import { isAcronym, isDateline, isTitleCase } from './printed-style.js';
import { WordsAround } from './words-around.js';

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

const ADJECTIVE_ENDING = /^\p{Ll}{3,}e[nrsm]?$/u;

/** Looks at the words around a mention. Cheap: a handful of short slices. */
export function lookAround(mention: Mention, neighbours: Neighbours, lexicon: Lexicon): Surroundings {
  const around = new WordsAround(mention);
  const { before, after, joinedByOf, beforeThat } = around;
  const locative = locativeOf(around, lexicon);
  // All German nouns have a capital, so headlines have none by style.
  const titleCase = !lexicon.capitalNouns && isTitleCase(mention);
  const endsPhrase = after === '' || lexicon.function.has(after);
  return {
    locative,
    calledTown: lexicon.town.has(before) || (joinedByOf && lexicon.town.has(beforeThat)),
    determiner: hasDeterminer(around, lexicon),
    sentenceStart: around.has(mention.first, TokenFlag.sentenceStart),
    insideName: !titleCase && isInsideName(around, neighbours, lexicon),
    afterNew: before === 'new' || before === 'neu',
    person: isPerson(around, lexicon),
    notName: (around.has(mention.last + 1, TokenFlag.number) && after !== '') || isAcronym(mention),
    pairedWithOther: lexicon.capitalNouns && isPairedWithOther(around, neighbours, lexicon),
    water: lexicon.water.has(after) || (joinedByOf && lexicon.water.has(beforeThat)),
    languageName: lexicon.languageCue.has(before) && endsPhrase,
    endsPhrase,
    actsAlone: hasStateVerb(around, lexicon),
    acts: locative !== 'strong' && actsAsGovernment(around, neighbours, lexicon),
    dateline: isDateline(mention),
    titleCase,
  };
}

function locativeOf({ before, beforeThat }: WordsAround, lexicon: Lexicon): 'strong' | 'weak' | undefined {
  const word = lexicon.direction.has(before) ? beforeThat : before;
  if (lexicon.locative.has(word)) return 'strong';
  return lexicon.weakLocative.has(word) ? 'weak' : undefined;
}

/** An article, or in German an adjective ("gutes Essen"). */
function hasDeterminer({ before, after, capitalBefore, capitalAfter }: WordsAround, lexicon: Lexicon): boolean {
  if (lexicon.determiner.has(before)) {
    // "the Paris police", "a Berlin court": English puts a place before a noun, and the article is the noun's.
    return lexicon.capitalNouns || after === '' || capitalAfter || lexicon.function.has(after);
  }
  if (!lexicon.capitalNouns || capitalBefore || !ADJECTIVE_ENDING.test(before)) return false;
  return ![lexicon.direction, lexicon.stateVerb, lexicon.function].some((words) => words.has(before));
}

/** A capitalised word before or after makes one name with it: a club, a firm, somebody's other name. */
function isInsideName(around: WordsAround, neighbours: Neighbours, lexicon: Lexicon): boolean {
  const { mention, before, after, capitalBefore, capitalAfter } = around;
  const placeBefore = neighbours.sureBefore && neighbours.before?.last === mention.first - 1;
  if (capitalBefore && !placeBefore && !mayStandBefore(before, around.startBefore, lexicon)) return true;
  const placeAfter = neighbours.sureAfter && neighbours.after?.first === mention.last + 1;
  if (!capitalAfter || placeAfter || lexicon.beside.has(after) || lexicon.water.has(after)) return false;
  // "hat in Berlin Gespräche geführt"
  return !(lexicon.capitalNouns && locativeOf(around, lexicon) !== undefined);
}

/** A capitalised word that leaves the place after it alone. */
function mayStandBefore(word: string, sentenceStart: boolean, lexicon: Lexicon): boolean {
  const always = [lexicon.direction, lexicon.town, lexicon.beside, lexicon.locative, lexicon.weakLocative];
  return always.some((words) => words.has(word)) || (sentenceStart && lexicon.function.has(word));
}

/** "Denzel Washington", "Frau Paris", "Mr. Washington", "J. Washington". */
function isPerson(around: WordsAround, { honorific }: Lexicon): boolean {
  const { before, capitalBefore, mention } = around;
  if (capitalBefore && (GIVEN_NAMES.has(before) || honorific.has(before))) return true;
  const { text, first, start } = mention;
  if (first === 0 || text.text.slice(text.tokens.ends[first - 1]!, start) !== '. ') return false;
  const abbreviated = around.at(first - 1);
  return honorific.has(abbreviated) || (abbreviated.length === 1 && around.has(first - 1, TokenFlag.capitalised));
}

/** "Essen und Trinken" */
function isPairedWithOther(around: WordsAround, { before, after }: Neighbours, { and }: Lexicon): boolean {
  const { first, last } = around.mention;
  const capital = (token: number): boolean => around.has(token, TokenFlag.capitalised);
  const next = and.has(around.at(last + 1)) && capital(last + 2) && after?.first !== last + 2;
  return next || (and.has(around.at(first - 1)) && capital(first - 2) && before?.last !== first - 2);
}
