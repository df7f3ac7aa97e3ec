import type { When } from '@wireroom/contracts';
import type { RepairLog } from '../repair-log.js';
import { parseMoment } from './parse-moment.js';
import { readWhen } from './read-when.js';

/** XML Schema gives a day alone a zone, too. */
const DAY_WITH_ZONE = /^\d{4}-?\d{2}-?\d{2}\s*(?:z|[+-]\d{2}:?\d{2})$/i;
const TIME_IN_WORDS = /\b(?:noon|midday|midnight|mittags?|mitternacht|midi|minuit|mezzanotte|mezzogiorno)\b/iu;

/**
 * The end of an embargo. A day alone is one, but what is left of a time that nobody can place is none: an embargo until eight in the
 * evening, wherever that is, must not end when the day begins. The caller withholds the item then.
 * @param rest what stands around the date where that was found in a line, in which there may be a time that is no part of it
 * @returns undefined for what cannot be read, is no date, or names a time without saying where
 */
export function readEmbargo(written: string | undefined, field: string, repairs: RepairLog, rest = ''): When | undefined {
  const when = readWhen(written, field, repairs);
  if (when === undefined || when.length > 10) return when;
  return isDayAlone(written!.trim()) && !hasTime(rest) ? when : undefined;
}

function isDayAlone(text: string): boolean {
  if (DAY_WITH_ZONE.test(text)) return true;
  if (parseMoment(text.replace(/\s+/g, ' '))?.time !== undefined || TIME_IN_WORDS.test(text)) return false;
  return (text.match(/\d+/g)?.length ?? 0) <= numbersOfDay(text);
}

/** How many numbers a day has: as one, as three, or as two beside the name of a month. */
function numbersOfDay(text: string): number {
  if (/^\d{8}/.test(text)) return 1;
  return /^\d+[-/.]\d+[-/.]\d/.test(text) ? 3 : 2;
}

function hasTime(rest: string): boolean {
  return /\d/.test(rest) || TIME_IN_WORDS.test(rest);
}
