import { TokenFlag } from '../tokens.js';
import type { Choice } from './choose-place.js';
import type { CoMentions } from './co-mentions.js';
import type { Gazetteer } from './gazetteer.js';
import type { Lexicon } from './lexicon.js';
import type { Located } from './located.js';
import { isMajor } from './majors.js';

export type Sense = 'place' | 'government' | 'people';

/** Whether a mention is the place that its name may mean. `open`: nothing against it, and not enough for it. */
export type Judgement =
  | { readonly verdict: 'place'; readonly confidence: number; readonly sense: Sense }
  | { readonly verdict: 'open' | 'other' };

/** What a judgement rests on beside the mention. */
export interface Ground {
  readonly gazetteer: Gazetteer;
  readonly lexicon: Lexicon;
  readonly nearby: CoMentions;
  /** Whether the word occurs in small letters in the article, so that its capital may be the sentence's. */
  readonly isOrdinary: (located: Located) => boolean;
  /** Whether the article has the name as somebody's surname: "Margaret Hamilton" makes "Hamilton said" a person. */
  readonly isSurname: (located: Located) => boolean;
}

const ADJECTIVE = /(?:isch|deutsch)e[nmrs]?$/i;
const OTHER: Judgement = { verdict: 'other' };
const OPEN: Judgement = { verdict: 'open' };

/** Inhabitants from which a preposition of place alone makes a city of a word, and with its country or region named. */
const TOWN_BY_PREPOSITION = 100_000;
/** And with a preposition that may be of another kind. */
const CITY_BY_WEAK_SIGN = 200_000;
const TOWN_BY_COUNTRY = 30_000;
const TOWN_BY_REGION = 5_000;
/** A name of several words is hardly ever anything else. */
const SEVERAL_WORDS = 5;

/** Judges one mention by general evidence only: there is no list of names that are treated apart. */
export function judgeMention(located: Located, choice: Choice, ground: Ground): Judgement {
  if (located.mention.people) return judgePeople(located, ground);
  return ground.gazetteer.kind(choice.place) === 'city' ? judgeCity(located, choice, ground) : judgeLand(located, choice, ground);
}

/** "Russians", "German embassy". */
function judgePeople({ mention, around }: Located, { lexicon }: Ground): Judgement {
  if (around.languageName || around.water || around.person || mention.places.length > 1) return OTHER;
  const { text, first, last, start } = mention;
  const { flags } = text.tokens;
  // "Deutsche Bank", "Pole Position": a German adjective is small unless it is part of a name; only those in -er are not.
  const capital = (flags[first]! & TokenFlag.capitalised) !== 0;
  const next = flags[last + 1] ?? 0;
  const nextCapital = (next & TokenFlag.capitalised) !== 0 && (next & TokenFlag.adjacent) !== 0;
  const inName = lexicon.capitalNouns && capital && nextCapital && !around.sentenceStart;
  if (inName && !(text.text.endsWith('er', mention.end) && !ADJECTIVE.test(text.text.slice(start, mention.end)))) return OTHER;
  const joined = start > 0 && text.text[start - 1] === '-';
  return { verdict: 'place', confidence: joined ? 0.8 : 0.9, sense: 'people' };
}

/** Countries, territories and regions: their names are their own, unless people bear them too. */
function judgeLand(located: Located, choice: Choice, ground: Ground): Judgement {
  const { around, mention } = located;
  if (around.person || around.water || around.afterNew) return OTHER;
  const { gazetteer } = ground;
  if (around.sentenceStart && mention.single && ground.isOrdinary(located)) return OTHER;
  const shared = mention.isGivenName;
  if (!shared) return { verdict: 'place', confidence: mention.places.length > 1 ? 0.9 : 0.95, sense: 'place' };
  if (around.insideName) return OTHER;
  const named = (ground.nearby.countries.get(gazetteer.country(choice.place)) ?? 0) > 0;
  const listed = located.listedWith.some((other) => gazetteer.kind(other.places[0]!) !== 'city' && !other.people);
  if (choice.contained || around.locative === 'strong' || listed || named) return place(named || choice.contained ? 0.9 : 0.7);
  return OPEN;
}

function judgeCity(located: Located, choice: Choice, ground: Ground): Judgement {
  const { around } = located;
  if (choice.contained || around.dateline) return place(0.97);
  if (around.person || around.afterNew || around.notName || around.insideName || around.water) return OTHER;
  if (around.calledTown) return place(0.92);
  if (around.locative !== 'strong' && ground.isSurname(located)) return OTHER;
  if (around.titleCase && around.locative !== 'strong') return OPEN;
  if (around.determiner) return OTHER;
  if (around.pairedWithOther && !isMajor(ground.gazetteer, choice.place)) return OTHER;
  return isMajor(ground.gazetteer, choice.place) ? judgeMajor(located, choice, ground) : judgeTown(located, choice, ground);
}

function judgeMajor(located: Located, choice: Choice, ground: Ground): Judgement {
  const { around, mention } = located;
  const { gazetteer, nearby } = ground;
  const shared = mention.isGivenName;
  const named = (nearby.countries.get(gazetteer.country(choice.place)) ?? 0) > (shared ? 0 : 0.5);
  if (shared && around.locative === undefined && !named && !gazetteer.isCapital(choice.place)) return OPEN;
  if (around.sentenceStart && mention.single && around.locative === undefined && ground.isOrdinary(located)) return OTHER;
  if (around.acts && gazetteer.isCapital(choice.place)) return { verdict: 'place', confidence: 0.8, sense: 'government' };
  return place(around.locative === 'strong' || named ? 0.95 : 0.85);
}

/** A town that the world does not know by name: size, preposition, and its country or region in the article. */
function judgeTown(located: Located, choice: Choice, ground: Ground): Judgement {
  const { around, mention } = located;
  const { gazetteer, nearby, lexicon } = ground;
  const population = gazetteer.population(choice.place) * (mention.single ? 1 : SEVERAL_WORDS);
  const country = (nearby.countries.get(gazetteer.country(choice.place)) ?? 0) > 0;
  const region = (nearby.regions.get(gazetteer.admin(choice.place)) ?? 0) > 0;
  const strong = around.locative === 'strong';
  if (strong && population >= TOWN_BY_PREPOSITION) return place(country ? 0.9 : 0.75);
  if (strong && country && population >= TOWN_BY_COUNTRY) return place(0.75);
  if (strong && region && population >= TOWN_BY_REGION) return place(0.8);
  // All German nouns have a capital, and "nach" is also "after": there a weak sign needs the region.
  const near = lexicon.capitalNouns && mention.single ? region : country;
  if (around.locative === 'weak' && (near || population >= CITY_BY_WEAK_SIGN) && population >= TOWN_BY_PREPOSITION)
    return place(0.75);
  const midSentence = !around.sentenceStart && !lexicon.capitalNouns;
  if (midSentence && (region || !mention.single) && population >= TOWN_BY_PREPOSITION) return place(0.7);
  return OPEN;
}

function place(confidence: number): Judgement {
  return { verdict: 'place', confidence, sense: 'place' };
}
