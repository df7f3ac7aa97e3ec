import type { FieldText } from '../article-context.js';
import type { Deadline } from '../deadline.js';
import { TokenFlag } from '../tokens.js';
import type { Gazetteer, Match } from './gazetteer.js';

/** A form that may name a place, where it stands, and which places it may name. */
export interface Mention extends Match {
  readonly text: FieldText;
  /** The demonym of the place rather than its name. */
  readonly people: boolean;
  /** Places, in table order: countries, regions, then cities. Never empty. */
  readonly places: readonly number[];
  /** A name of one token. */
  readonly single: boolean;
  /** Of one token, and a given name of people. */
  readonly isGivenName: boolean;
}

/** German adjectives are the only lower-case words that speak of a place. */
const LOWER_CASE_ADJECTIVE = /(?:isch|deutsch)(?:e[nmrs]?)?$/;
const LEAST_ADJECTIVE = 6;
const CHECK_EVERY = 2_000;

/** All mentions of a text, the longest at each place, none within another. One pass over the tokens. */
export function findMentions(
  text: FieldText,
  gazetteer: Gazetteer,
  options: { language: string; deadline: Deadline },
): Mention[] {
  const mentions: Mention[] = [];
  const { tokens } = text;
  const german = options.language === 'de';
  const matching = { language: gazetteer.languageBit(options.language), genitive: german };
  for (let at = 0; at < tokens.starts.length; at++) {
    if (at % CHECK_EVERY === CHECK_EVERY - 1) options.deadline.check();
    const capitalised = (tokens.flags[at]! & TokenFlag.capitalised) !== 0;
    if (!capitalised && (!german || tokens.ends[at]! - tokens.starts[at]! < LEAST_ADJECTIVE)) continue;
    const match = gazetteer.match(text.text, tokens, at, matching);
    const mention = match && mentionOf(text, match, { gazetteer, language: matching.language, capitalised });
    if (!mention) continue;
    mentions.push(mention);
    at = mention.last;
  }
  return mentions;
}

interface Reading {
  readonly gazetteer: Gazetteer;
  readonly language: number;
  readonly capitalised: boolean;
}

function mentionOf(text: FieldText, match: Match, { gazetteer, language, capitalised }: Reading): Mention | undefined {
  const { names, exact, people, isGivenName } = gazetteer.meanings(match.form, language);
  const { form, first, last, start, end } = match;
  const single = first === last;
  const mention = (places: readonly number[], asPeople: boolean): Mention | undefined =>
    places.length === 0
      ? undefined
      : { form, first, last, start, end, text, single, people: asPeople, places, isGivenName: single && isGivenName };
  if (!capitalised) return LOWER_CASE_ADJECTIVE.test(text.text.slice(start, end)) ? mention(people, true) : undefined;
  // "US" is the country, although there is a village of Us.
  if (exact.length > 0 && isInCapitals(text.text, match)) return mention(exact, false);
  return mention(names, false) ?? mention(people, true);
}

function isInCapitals(text: string, { start, end }: Match): boolean {
  const written = text.slice(start, end);
  return written === written.toUpperCase();
}
