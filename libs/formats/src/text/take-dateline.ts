import { readWhen } from '../dates/read-when.js';
import { agencyNamed } from './agencies.js';
import type { Copy } from './copy.js';
import { findDate } from './find-date.js';

const DATELINE =
  /^(?<text>(?<place>\p{Lu}[\p{L}.'’-]*(?:[\s/,]+(?:(?:am|an der|de|del|the|of|la|le|di|im)\s+)?\p{Lu}[\p{L}.'’-]*){0,5}?)(?:,?\s+(?<date>(?:\d{1,2}\.?\s+\p{L}{3,}\.?|\p{L}{3,}\.?\s+\d{1,2})(?:,?\s+\d{4})?|\d{1,2}\.\s?\d{1,2}\.(?:\d{4})?))?\s*(?:\((?<agency>[\p{L}\d/.\s-]{2,30})\)|(?<marked>\b(?:AP|dpa|AFP|Reuters)\b))?)\s*(?:--|[–—:-])\s+(?=\S)/u;

/** Places before a dash that are longer than this are the beginning of a sentence. */
const LONGEST_PLACE = 60;

/** Takes `BERLIN (dpa) - ` and its like off the first paragraph: place, date and agency of the story. */
export function takeDateline(copy: Copy): void {
  const { item, paragraphs } = copy;
  const at = paragraphs.slice(0, 3).findIndex((paragraph) => datelineOf(paragraph) !== undefined);
  const match = at < 0 ? undefined : datelineOf(paragraphs[at]!);
  if (match === undefined) return;
  const { text, place, date, agency, marked } = match.groups as Record<string, string | undefined>;
  paragraphs[at] = paragraphs[at]!.slice(match[0].length);
  item.dateline = { text: text!.trim(), place: place!.trim() };
  const full = date === undefined ? undefined : findDate(date);
  const when = full === undefined ? undefined : readWhen(full.written, 'dateline', copy.repairs);
  if (when !== undefined) item.dateline.date = when.slice(0, 10);
  const source = agency ?? marked;
  if (source !== undefined) item.infoSource ??= agencyNamed(source) ?? source.trim();
}

/** A dateline names an agency, or a date, or writes its place in capitals; anything else before a dash is copy. */
function datelineOf(paragraph: string): RegExpExecArray | undefined {
  const match = DATELINE.exec(paragraph);
  if (match === null) return undefined;
  const { place = '', date, agency, marked } = match.groups as Record<string, string | undefined>;
  if (place.length > LONGEST_PLACE) return undefined;
  const named = [agency, marked].some((name) => name?.split('/').some((part) => agencyNamed(part) !== undefined) === true);
  const inCapitals = /^\P{Ll}{4,}/u.test(place.split(',')[0]!);
  return named ||
    (agency !== undefined && inCapitals) ||
    (date !== undefined && /[:–—-]/.test(match[0])) ||
    (inCapitals && /(?:--|[–—-])\s+$/.test(match[0]))
    ? match
    : undefined;
}
