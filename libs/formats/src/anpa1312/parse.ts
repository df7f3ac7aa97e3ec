import type { Repair } from '@wireroom/contracts';
import { readTypographicCodes } from '../teletype/typographic-codes.js';
import type { WireCharset } from '../teletype/wire-charset.js';
import type { WireFrame } from '../teletype/wire-frames.js';

/** The header of a message (ANPA 1312, revision 84-2 and 89-3), its two lines taken apart. */
export interface AnpaHeader {
  /** The service it was sent on: `a` the main wire, `s` sport ... */
  readonly serviceLevel?: string;
  readonly transmissionNumber?: string;
  readonly selectorCode?: string;
  readonly priority?: string;
  readonly category?: string;
  /** `bt` body text, `bx` body table, `at` agate text, `ax` agate table, also where control codes say so. */
  readonly formatIdentifier?: 'bt' | 'bx' | 'at' | 'ax';
  /** `am`, `pm`, `bc` (both cycles) or `ap`, before the keyword. */
  readonly cycle?: string;
  readonly keyword?: string;
  /** Version, take and reference behind the keyword: `1stLd-Writethru`. */
  readonly version?: string;
  /** Month and day, or day and month: the standard leaves the order to the country. */
  readonly transmissionDate?: string;
  readonly wordCount?: number;
}

export interface AnpaMessage {
  readonly header: AnpaHeader;
  /** Typographic codes read; paragraphs and lines still carry their marks. */
  readonly text: string;
  readonly trailer: string;
  readonly repairs: readonly Repair[];
}

/** `a0123`, a separator, the selector code of up to five letters, digits and hyphens. */
const FIRST_LINE = /^[\s\x16]*(?<level>[A-Za-z]) ?(?<number>\d{3,4})(?:[\x1f\s]+(?<selector>[A-Za-z0-9-]{1,12}))?/;
/** `r a`, the format, then all up to the date and the number of words. */
const SECOND_LINE =
  /^(?<priority>[a-z]) ?(?<category>[A-Za-z]{1,2})(?<format>[\x11-\x14]{1,2}|\s+(?:b|a)(?:t|x)\b)?\s+(?<rest>\S.*)$/;
const DATE_AND_WORDS = /\s+(?<date>\d{1,2}-\d{1,2})(?:\s+(?<words>\d{1,5}))?\s*$/;
const CYCLE = /^(?<cycle>am|pm|bc|ap)-(?=\S)/i;

export function parseAnpa(frame: WireFrame, charset: WireCharset): AnpaMessage {
  const lines = charset.decode(frame.header).split(/\r*\n|\r/);
  const repairs: Repair[] = frame.missing.map((code) => ({ code: 'frame-mended', detail: `${code} was missing` }));
  const { header, used } = headerOf(lines);
  if (header.priority === undefined && frame.header.length > 0)
    repairs.push({ code: 'header-incomplete', detail: printable(lines.join(' ')).slice(0, 60) });
  const text = frame.text === undefined ? lines.slice(used).join('\n') : charset.decode(frame.text);
  return {
    header,
    text: readTypographicCodes(text),
    trailer: readTypographicCodes(charset.decode(frame.trailer)),
    repairs,
  };
}

/** @returns how many lines the header has taken, for a message whose text follows without a code between */
export function headerOf(lines: readonly string[]): { header: AnpaHeader; used: number } {
  const firstAt = lines.slice(0, 3).findIndex((line) => FIRST_LINE.test(line));
  const first = firstAt < 0 ? undefined : FIRST_LINE.exec(lines[firstAt]!)!.groups;
  const from = firstAt + 1;
  const secondAt = lines.slice(from, from + 3).findIndex((line) => SECOND_LINE.test(line.trim()));
  const second = secondAt < 0 ? {} : secondLine(lines[from + secondAt]!.trim());
  return {
    header: {
      ...(first === undefined ? {} : { serviceLevel: first['level']!, transmissionNumber: first['number']! }),
      ...(first?.['selector'] === undefined || /^-+$/.test(first['selector']) ? {} : { selectorCode: first['selector'] }),
      ...second,
    },
    used: secondAt < 0 ? from : from + secondAt + 1,
  };
}

function secondLine(line: string): AnpaHeader {
  const { priority, category, format, rest } = SECOND_LINE.exec(line)!.groups as Record<string, string | undefined>;
  const tail = DATE_AND_WORDS.exec(` ${rest}`);
  const before = printable(tail === null ? rest! : ` ${rest}`.slice(0, tail.index)).trim();
  const cycle = CYCLE.exec(before)?.groups?.['cycle'];
  const named = cycle === undefined ? before : before.slice(cycle.length + 1);
  // `Food-Herring,Adv15`: some put the version behind a comma.
  const [keyword = '', ...version] = named.split(/\s+|,\s*(?=\S)/);
  const { date, words } = tail?.groups ?? {};
  const identifier = formatIdentifier(format);
  return {
    priority: priority!,
    category: category!,
    ...(identifier === undefined ? {} : { formatIdentifier: identifier }),
    ...(cycle === undefined ? {} : { cycle: cycle.toLowerCase() }),
    ...(keyword === '' ? {} : { keyword }),
    ...(version.length === 0 ? {} : { version: version.join(' ') }),
    ...(date === undefined ? {} : { transmissionDate: date }),
    ...(words === undefined ? {} : { wordCount: Number(words) }),
  };
}

/** Device controls 3 and 4 are body and agate type, 1 and 2 text and table. */
function formatIdentifier(written: string | undefined): AnpaHeader['formatIdentifier'] {
  if (written === undefined) return undefined;
  const letters = written.trim();
  if (/^[ab][tx]$/.test(letters)) return letters as AnpaHeader['formatIdentifier'];
  const isAgate = written.includes('\x14');
  const isTable = written.includes('\x12');
  return `${isAgate ? 'a' : 'b'}${isTable ? 'x' : 't'}`;
}

function printable(text: string): string {
  return text.replace(/[\0-\x1f\x7f]+/g, ' ');
}
