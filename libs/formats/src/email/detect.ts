import type { Probe } from '../format.js';
import { readFields } from './field.js';
import { skipEnvelope } from './skip-envelope.js';

/** Characters of the header that are looked at. */
const HEAD = 16_384;
/** What only programs write: one of these with two other known fields, and it is a mail. */
const TRACE: ReadonlySet<string> = new Set(
  'received return-path delivered-to message-id mime-version dkim-signature authentication-results content-transfer-encoding received-spf arc-seal'.split(
    ' ',
  ),
);
/** What people write above a text too. */
const WRITTEN: ReadonlySet<string> = new Set(
  'from to cc subject date sender reply-to content-type in-reply-to references list-id organization importance x-mailer user-agent'.split(
    ' ',
  ),
);
/** Fields that must be known ones before a document is taken for a mail. */
const ENOUGH = 3;

/**
 * A mail by its first lines: field after field up to the first blank line, at least three of them fields of mail. A text that begins
 * with `Subject:` or with a label is none: it lacks what programs write, or a sender with an address. What was sent as `message/rfc822`
 * needs only one field.
 */
export function detectEmail({ bytes, mediaType }: Probe): boolean {
  const start = skipEnvelope(bytes);
  const first = bytes[start];
  if (first === undefined || first < 0x41 || first > 0x7a) return false;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.min(bytes.byteLength - start, HEAD)).toString('latin1');
  const head = text.split(/\r?\n[ \t]*(?:\r?\n|$)/, 1)[0]!;
  if (!startsWithFields(head)) return false;
  const fields = readFields(head);
  const names = new Set(fields.map(({ name }) => name).filter((name) => TRACE.has(name) || WRITTEN.has(name)));
  if (mediaType !== undefined && /^message\/(?:rfc822|global|news)$/.test(mediaType)) return names.size > 0;
  if (names.size < ENOUGH) return false;
  const hasSender = fields.some(({ name, value }) => name === 'from' && value.includes('@'));
  return (
    [...names].some((name) => TRACE.has(name)) || (hasSender && names.has('subject') && (names.has('to') || names.has('date')))
  );
}

/** Every line but a few is a field or goes on with one; programs that add lines of their own are forgiven. */
function startsWithFields(head: string): boolean {
  const lines = head.split(/\r?\n/);
  if (!/^[!-9;-~]{1,100}[ \t]*:/.test(lines[0]!)) return false;
  const strange = lines.filter((line) => !/^(?:[!-9;-~]{1,100}[ \t]*:|[ \t])/.test(line)).length;
  return strange <= Math.floor(lines.length / 10);
}
