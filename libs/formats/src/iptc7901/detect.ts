import type { Probe } from '../format.js';
import { SOH, STX, startsHeader } from '../teletype/wire-frames.js';
import { isFullHeader } from './parse.js';

/** Bytes in which the first message begins. */
const HEAD = 4_096;
/** Bytes that a header may have before its text. */
const HEADER_BYTES = 2_048;
const MEDIA_TYPE = /^text\/(?:vnd\.)?(?:x-)?iptc-?7901$|^text\/vnd\.iptc\.7901$/;

/**
 * A message of IPTC 7901 by its frame: start of heading, then a source and a number. One whose control codes were lost on the way, as files
 * and mails do, needs its first line in full: source and number, priority, category, words.
 */
export function detectIptc7901({ bytes, mediaType }: Probe): boolean {
  const head = bytes.subarray(0, HEAD);
  const heading = head.indexOf(SOH);
  if (heading >= 0 && isPadding(head.subarray(0, heading)))
    return startsHeader(bytes, heading + 1) || hasText(bytes.subarray(heading, heading + HEADER_BYTES));
  if (mediaType !== undefined && MEDIA_TYPE.test(mediaType)) return true;
  return startsUnframed(head);
}

/** A start of text, and a word behind it: other formats have these two codes as well, among bytes that are no text. */
function hasText(frame: Uint8Array): boolean {
  const start = frame.indexOf(STX);
  return start >= 0 && !frame.includes(0) && /^[\s\S]{0,64}[A-Za-z\xc0-\xff]{2}/.test(latin1(frame.subarray(start + 1)));
}

/** Before the first message there is nothing but idle codes, or the rest of another one. */
function isPadding(before: Uint8Array): boolean {
  return (
    before.every((byte) => byte <= 0x20 || byte === 0x7f) || before.includes(0x04) || /^[\s\x16]*ZCZC\b/.test(latin1(before))
  );
}

/** What stands below the first line of a message: keywords that end in a slash, or a start of text. */
const BELOW = /^[^\n]{0,80}\/\s*$|^\x02/;

function startsUnframed(head: Uint8Array): boolean {
  const lines = latin1(head)
    .replace(/^[\s\x16\x7f]+/, '')
    .split(/\r*\n/, 8)
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '');
  const isTelex = /^ZCZC\b/.test(lines[0] ?? '');
  const first = isTelex && !isFullHeader(lines[0]!) ? 1 : 0;
  if (!isFullHeader(lines[first] ?? '')) return false;
  return (
    isTelex ||
    BELOW.test(lines[first + 1] ?? '') ||
    / (?:dpa|afp|apa|sda|ats|belga|ansa|efe|rtr|reuters|ap)\b/i.test(lines[first]!)
  );
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
