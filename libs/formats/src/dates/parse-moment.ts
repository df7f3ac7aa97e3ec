import type { Moment } from './moment.js';
import { monthNumber } from './month-names.js';
import { ZONE_OFFSETS } from './zone-offsets.js';

const TIME = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2})([.,]\d+)?)?\s*([ap]\.?m\b\.?)?`;
const ZONE = String.raw`\(?((?:gmt|utc|ut)?\s*[+\-−]\s*\d{1,2}:?(?:\d{2})?|[a-z]{1,5})?\)?`;

/** RFC 3339 and ISO 8601, compact or not, with a space for the T. */
const ISO = new RegExp(
  String.raw`^([+-]?\d{4})-?(\d{2})-?(\d{2})(?:[t\s]+(\d{2}):?(\d{2})(?::?(\d{2})([.,]\d+)?)?\s*()${ZONE})?`,
  'iu',
);
/** `Mon, 06 Sep 2021 16:20:00 +0200`, the weekday left out or wrong, the year short. */
const DAY_FIRST = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:de\s+)?(\p{L}{3,})\.?,?[\s-]+(?:de\s+)?(\d{4}|\d{2})\b(?:,?\s*(?:at\s+|um\s+)?${TIME}\s*${ZONE})?`,
  'iu',
);
/** `Sep 6, 2021 4:20 PM GMT`, and JavaScript's `Sep 06 2021 16:20:00 GMT+0200 (CEST)`. */
const MONTH_FIRST = new RegExp(
  String.raw`^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b(?:,?\s*(?:at\s+)?${TIME}\s*${ZONE})?`,
  'iu',
);
/** asctime, with or without a zone before the year: `Sep  6 16:20:00 UTC 2021`. */
const YEAR_LAST = new RegExp(String.raw`^(\p{L}{3,})\s+(\d{1,2})\s+${TIME}\s+(?:${ZONE}\s+)?(\d{4})$`, 'iu');
/** `31/12/2021 16:20 CET` or `12/31/2021`: read only where one number can be no month. */
const SLASHES = new RegExp(String.raw`^(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b(?:,?\s*${TIME}\s*${ZONE})?`, 'iu');
const WEEKDAY = /^\p{L}{2,}\.?,?\s+(?=\p{L}|\d)/u;

/** The parts of a date in any shape that feeds use; undefined for what is none, is incomplete, or could mean two days. */
export function parseMoment(written: string): Moment | undefined {
  if (/^\d{10}(?:\d{3})?$/.test(written)) return sinceEpoch(written);
  const iso = ISO.exec(written);
  if (iso !== null) return moment([iso[1], iso[2], iso[3]], iso.slice(4));
  for (const text of [written, written.replace(WEEKDAY, '')]) {
    const found = dayFirst(text) ?? monthFirst(text) ?? yearLast(text) ?? slashes(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

function dayFirst(text: string): Moment | undefined {
  const match = DAY_FIRST.exec(text);
  const month = monthNumber(match?.[2] ?? '');
  return match === null || month === undefined ? undefined : moment([match[3], month, match[1]], match.slice(4));
}

function monthFirst(text: string): Moment | undefined {
  const match = MONTH_FIRST.exec(text);
  const month = monthNumber(match?.[1] ?? '');
  return match === null || month === undefined ? undefined : moment([match[3], month, match[2]], match.slice(4));
}

function yearLast(text: string): Moment | undefined {
  const match = YEAR_LAST.exec(text);
  const month = monthNumber(match?.[1] ?? '');
  return match === null || month === undefined ? undefined : moment([match[9], month, match[2]], match.slice(3, 9));
}

function slashes(text: string): Moment | undefined {
  const match = SLASHES.exec(text);
  if (match === null) return undefined;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first <= 12 && second <= 12 && first !== second) return undefined;
  return moment(first > 12 ? [match[3], second, first] : [match[3], first, second], match.slice(4));
}

function sinceEpoch(digits: string): Moment {
  const date = new Date(digits.length === 13 ? Number(digits) : Number(digits) * 1000);
  const time = { hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds() };
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), time, offset: 0 };
}

type Part = string | number | undefined;

function moment([year, month, day]: readonly [Part, Part, Part], timeParts: readonly Part[]): Moment {
  const [hour, minute, second, fraction, half, zone] = timeParts;
  const date = { year: fullYear(String(year)), month: Number(month), day: Number(day) };
  if (hour === undefined) return date;
  const time = {
    hour: hourOf(Number(hour), String(half ?? '').toLowerCase()),
    minute: Number(minute),
    ...(second === undefined ? {} : { second: Number(second) }),
    ...(fraction === undefined ? {} : { fraction: String(fraction).replace(',', '.').slice(0, 10) }),
  };
  const offset = offsetOf(String(zone ?? '').toLowerCase());
  return offset === undefined ? { ...date, time } : { ...date, time, offset };
}

/** Two digits mean 1970 to 2069 (RFC 2822 §4.3 with the pivot that feeds need: none is older). */
function fullYear(year: string): number {
  return year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
}

function hourOf(hour: number, half: string): number {
  if (half === '') return hour;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}

function offsetOf(zone: string): number | undefined {
  const number = /([+\-−])\s*(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (number === null) return ZONE_OFFSETS[zone];
  const minutes = Number(number[2]) * 60 + Number(number[3] ?? 0);
  return minutes > 18 * 60 ? undefined : number[1] === '+' ? minutes : -minutes;
}
