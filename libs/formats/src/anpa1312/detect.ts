import type { Probe } from '../format.js';
import { SOH, STX } from '../teletype/wire-frames.js';
import { headerOf } from './parse.js';

/** Bytes in which the first message begins. */
const HEAD = 4_096;
const MEDIA_TYPE = /^text\/(?:vnd\.)?(?:x-)?(?:iptc\.)?anpa(?:-?1312)?$/;
/** The separator of the header's first line. */
const SEPARATOR = 0x1f;

/**
 * A message of ANPA 1312 by its header: service level and number, the separator or a selector, then priority and category on the next line.
 * IPTC 7901 has the same frame, so the frame alone says nothing.
 */
export function detectAnpa1312({ bytes, mediaType }: Probe): boolean {
  const head = bytes.subarray(0, HEAD);
  const heading = head.indexOf(SOH);
  const isNamed = mediaType !== undefined && MEDIA_TYPE.test(mediaType);
  if (heading < 0) return isNamed || startsUnframed(head);
  const text = head.indexOf(STX, heading);
  const header = head.subarray(heading + 1, text < 0 ? Math.min(head.length, heading + 512) : text);
  const { serviceLevel, priority } = headerOf(latin1(header).split(/\r*\n|\r/, 6)).header;
  if (serviceLevel === undefined) return isNamed && header.length > 0;
  return header.includes(SEPARATOR) || priority !== undefined;
}

/** The control codes were lost on the way: both lines of the header must be there in full, or the text's own marks. */
function startsUnframed(head: Uint8Array): boolean {
  const first = head[0] ?? 0;
  if (first !== STX && first !== 0x16 && !isLetter(first)) return false;
  const lines = latin1(head)
    .replace(/^[\x16\s\x02]+/, '')
    .split(/\r*\n|\r/, 6);
  const { serviceLevel, transmissionDate, wordCount } = headerOf(lines).header;
  return serviceLevel !== undefined && transmissionDate !== undefined && wordCount !== undefined;
}

function isLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
