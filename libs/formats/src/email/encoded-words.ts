import { decodeBytes } from '../charset/decode-bytes.js';

const WORD = /=\?([^?\s]{1,60})\?([QqBb])\?([^?\r\n]*)\?=/g;

/**
 * Writes the encoded words of a header value (RFC 2047) anew in UTF-8. Words of one charset that stand side by side are decoded as one,
 * because many programs cut characters in two; what their bytes show counts more than the charset they declare.
 */
export function inUtf8Words(value: string): string {
  if (!value.includes('=?')) return value;
  let result = '';
  let at = 0;
  let run: { charset: string; bytes: Buffer[] } | undefined;
  for (const word of value.matchAll(WORD)) {
    const charset = word[1]!.split('*', 1)[0]!.toLowerCase();
    const between = value.slice(at, word.index);
    const isNext = run !== undefined && between.trim() === '';
    if (!isNext || run?.charset !== charset) {
      result += inUtf8(run) + (isNext ? ' ' : between);
      run = { charset, bytes: [] };
    }
    run!.bytes.push(bytesOf(word[2]!, word[3]!));
    at = word.index + word[0].length;
  }
  return result + inUtf8(run) + value.slice(at);
}

function inUtf8(run: { charset: string; bytes: Buffer[] } | undefined): string {
  if (run === undefined) return '';
  const { text } = decodeBytes(Buffer.concat(run.bytes), [run.charset]);
  return `=?utf-8?B?${Buffer.from(text.replace(/[\r\n\0]+/g, ' ')).toString('base64')}?=`;
}

function bytesOf(encoding: string, encoded: string): Buffer {
  if (encoding === 'B' || encoding === 'b') return Buffer.from(encoded, 'base64');
  const text = encoded
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}
