import { isAscii, isUtf8 } from 'node:buffer';
import type { Repair } from '@wireroom/contracts';
import type { Decoded } from './decoded.js';
import { guessCharset } from './guess-charset.js';
import { utf8WithStrayBytes } from './stray-bytes.js';
import { isKnownCharset, textInCharset, textInUtf8 } from './text-in-charset.js';

/** Charsets whose text is ASCII bytes with shifts in between, so that "it is ASCII" says nothing. */
const SEVEN_BIT = /^(?:iso-2022-|csiso2022|hz-gb|utf-?7)/;

/** Two-byte charsets in which a short text may happen to be valid UTF-8. */
const DOUBLE_BYTE = /^(?:gb|x-gbk|big5|shift|sjis|ms_kanji|windows-31j|euc-|x-euc|ks_c|cp9(?:32|36|49|50))/;

/** Reads bytes without a mark, trusting what they show above what anybody says of them. */
export function decodeBytes(bytes: Uint8Array, declared: readonly string[]): Decoded {
  const sevenBit = declared.find((label) => SEVEN_BIT.test(label) && isKnownCharset(label));
  if (sevenBit !== undefined && isAscii(bytes)) return { ...inCharset(bytes, sevenBit), repairs: [] };
  if (isUtf8(bytes)) return readUtf8(bytes, declared);
  return readLegacy(bytes, declared);
}

function readUtf8(bytes: Uint8Array, declared: readonly string[]): Decoded {
  const text = textInUtf8(bytes);
  const wrong = declared.find((label) => !/^(?:utf-?8|unicode-1-1-utf-8)$/.test(label));
  if (wrong === undefined || isAscii(bytes)) return { text, charset: 'utf-8', repairs: [] };
  const shortWords = DOUBLE_BYTE.test(wrong) && isKnownCharset(wrong) && !/[\u0800-\uffff]/.test(text);
  const other = shortWords ? textInCharset(bytes, wrong, true) : undefined;
  if (other !== undefined) return { text: other, charset: wrong, repairs: [] };
  return { text, charset: 'utf-8', repairs: [mismatch(wrong, 'utf-8')] };
}

function readLegacy(bytes: Uint8Array, declared: readonly string[]): Decoded {
  const unknown: Repair[] = [];
  for (const label of declared) {
    if (/^(?:utf-?(?:8|16|32)|ucs-|iso-10646)/.test(label)) continue;
    if (!isKnownCharset(label)) {
      unknown.push({ code: 'charset-unknown', detail: label });
      continue;
    }
    const text = textInCharset(bytes, label, true);
    if (text !== undefined) return { text, charset: label, repairs: unknown };
  }
  const found = readUndeclared(bytes, declared[0]);
  return { ...found, repairs: [...unknown, ...found.repairs] };
}

/** UTF-8 with a few bytes of something else in it, or a charset that has to be guessed. */
function readUndeclared(bytes: Uint8Array, declared: string | undefined): Decoded {
  const mixed = utf8WithStrayBytes(bytes);
  if (mixed !== undefined) return mixed;
  const charset = guessCharset(bytes);
  const repair = declared === undefined ? { code: 'charset-guessed', detail: charset } : mismatch(declared, charset);
  return { ...inCharset(bytes, charset), repairs: [repair] };
}

function inCharset(bytes: Uint8Array, label: string): { text: string; charset: string } {
  return { text: textInCharset(bytes, label, false) ?? textInUtf8(bytes), charset: label };
}

function mismatch(declared: string, actual: string): Repair {
  return { code: 'charset-mismatch', detail: `declared ${declared}, read as ${actual}` };
}
