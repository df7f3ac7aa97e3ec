import type { Repair } from '@wireroom/contracts';
import { readTypographicCodes } from '../teletype/typographic-codes.js';
import type { WireCharset } from '../teletype/wire-charset.js';
import type { WireFrame } from '../teletype/wire-frames.js';

/** The header of a message (IPTC 7901, rev. 5, §4), as far as the sender filled it in. */
export interface WireHeader {
  readonly sourceIdentification?: string;
  readonly messageNumber?: string;
  readonly priority?: string;
  readonly category?: string;
  readonly wordCount?: number;
  readonly optionalInformation?: string;
}

/** A message as lines, its typographic codes read. */
export interface WireMessage {
  readonly header: WireHeader;
  /** Lines between the header's first line and the text: keywords. */
  readonly headerLines: readonly string[];
  readonly lines: readonly string[];
  /** What follows the text: the time of transmission. */
  readonly trailer: string;
  readonly repairs: readonly Repair[];
}

/**
 * `eca062 4 i 211 ccccb   dpa 061`: source and number, priority, category, words, optional information. Fields that are missing are left
 * out by senders from the right, rarely from the middle.
 */
const HEADER =
  /^(?:ZCZC\s+)?(?<source>[A-Za-z]{1,6}) ?(?<number>\d{1,5})(?:\s+(?<priority>\d))?(?:\s+(?<category>[A-Za-z]{1,4})(?=\s|$))?(?:\s+(?<words>\d{1,6})(?=\s|$))?(?:\s+(?<info>\S.*))?$/;
/** Lines of a header that can hold the fields: teleprinters put a call sign or a blank one before. */
const HEADER_LINES = 3;

/** The text of a frame, told apart from its header even where the code between them was lost. */
export function parseFrame(frame: WireFrame, charset: WireCharset): WireMessage {
  const headLines = linesOf(charset.decode(frame.header));
  const at = headLines.slice(0, HEADER_LINES).findIndex((line) => HEADER.test(line.trim()));
  const header = at < 0 ? {} : headerOf(headLines[at]!);
  const rest = headLines.slice(at < 0 ? 0 : at + 1);
  const repairs: Repair[] = frame.missing.map((code) => ({ code: 'frame-mended', detail: `${code} was missing` }));
  if (!frame.missing.includes('SOH') && (header.priority === undefined || header.category === undefined))
    repairs.push({ code: 'header-incomplete', detail: (headLines[at] ?? headLines[0] ?? '').trim().slice(0, 60) });
  const hasText = frame.text !== undefined;
  return {
    header,
    headerLines: hasText ? rest.filter((line) => line.trim() !== '') : [],
    lines: hasText ? linesOf(charset.decode(frame.text!)) : rest,
    trailer: readTypographicCodes(charset.decode(frame.trailer)),
    repairs,
  };
}

/** Whether a line is the first of a message in full: with its priority, category and number of words. */
export function isFullHeader(line: string): boolean {
  const { priority, category, wordCount } = headerOf(line);
  return priority !== undefined && category !== undefined && wordCount !== undefined;
}

export function headerOf(line: string): WireHeader {
  const groups = HEADER.exec(line.trim())?.groups;
  if (groups === undefined) return {};
  const { source, number, priority, category, words, info } = groups;
  return {
    sourceIdentification: source!,
    messageNumber: number!,
    ...(priority === undefined ? {} : { priority }),
    ...(category === undefined ? {} : { category }),
    ...(words === undefined ? {} : { wordCount: Number(words) }),
    ...(info === undefined ? {} : { optionalInformation: info.replace(/\s+/g, ' ').trim() }),
  };
}

export function linesOf(text: string): string[] {
  return readTypographicCodes(text).split('\n');
}
