import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { Decoded } from './decoded.js';
import { textInUtf8 } from './text-in-charset.js';

/** With more stray bytes than this a document is not UTF-8 with an accident in it. */
const MAX_STRAY = 10_000;

/** Undefined unless most of what is not ASCII is good UTF-8; the rest is then read as windows-1252, byte by byte. */
export function utf8WithStrayBytes(bytes: Uint8Array): Decoded | undefined {
  const marked = textInUtf8(bytes);
  const { good, stray } = counted(marked);
  if (good <= stray || stray > MAX_STRAY) return undefined;
  return { text: mended(bytes), charset: 'utf-8', repairs: [{ code: 'bytes-stray', detail: `${stray} outside of UTF-8` }] };
}

function counted(text: string): { good: number; stray: number } {
  let good = 0;
  let stray = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) stray++;
    else if (code > 0x7f) good++;
  }
  return { good, stray };
}

function mended(bytes: Uint8Array): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    parts.push(textInUtf8(bytes.subarray(from, at)), iconv.decode(Buffer.from([bytes[at] as number]), 'windows-1252'));
    from = ++at;
  }
  return parts.concat(textInUtf8(bytes.subarray(from))).join('');
}

/** Bytes of the valid UTF-8 sequence at an offset, 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  return at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}
