import { isAscii, isUtf8 } from 'node:buffer';
import type { Repair } from '@wireroom/contracts';
import { charsetParameter } from '../charset/declared-charset.js';
import { decodeBytes } from '../charset/decode-bytes.js';
import { guessCharset } from '../charset/guess-charset.js';
import { isKnownCharset, textInCharset, textInUtf8 } from '../charset/text-in-charset.js';
import { inVariant, variantDesignated, variantNamed } from './national-variants.js';

/** Bytes that are looked at when nobody says in which charset they are. */
const SAMPLE_BYTES = 65_536;

/**
 * The charset of a transmission. Wires have no place to declare it: seven bits, a national variant of them where the transport names it,
 * UTF-8, or one eight-bit charset for all messages, told by how its letters stand among others.
 */
export class WireCharset {
  readonly repairs: Repair[] = [];
  private readonly declared: string | undefined;
  private readonly letters: ReadonlyMap<string, string> | undefined;
  private eightBit: string | undefined;

  /** @param contentType the transport's Content-Type with its parameters */
  constructor(
    private readonly bytes: Uint8Array,
    contentType: string | undefined,
  ) {
    this.declared = charsetParameter(contentType);
    this.letters = this.declared === undefined ? undefined : variantNamed(this.declared);
  }

  /** Reads a piece of the transmission. */
  decode(piece: Uint8Array): string {
    if (isAscii(piece)) return this.sevenBit(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1'));
    if (isUtf8(piece)) return textInUtf8(piece);
    this.eightBit ??= this.findEightBit();
    if (this.eightBit !== 'utf-8') return textInCharset(piece, this.eightBit, false) ?? textInUtf8(piece);
    const mended = decodeBytes(piece, []);
    this.repairs.push(...mended.repairs);
    return mended.text;
  }

  private sevenBit(text: string): string {
    const plain = text.includes('\x1b') ? designated(text, this.letters) : undefined;
    return plain ?? (this.letters === undefined ? text : inVariant(text, this.letters));
  }

  private findEightBit(): string {
    const { declared } = this;
    if (declared !== undefined && this.letters === undefined && !declared.startsWith('utf')) {
      if (isKnownCharset(declared)) return declared;
      this.repairs.push({ code: 'charset-unknown', detail: declared });
    }
    const sample = this.bytes.subarray(0, SAMPLE_BYTES);
    const found = letterVotes(sample);
    if (found.utf8 > found.latin + found.dos) return 'utf-8';
    const charset = found.dos > found.latin ? 'cp850' : latinCharset(sample, found);
    this.repairs.push({ code: 'charset-guessed', detail: charset });
    return charset;
  }
}

interface LetterVotes {
  /** Letters of CP437 and CP850 between letters, where windows-1252 has quotes, dashes and nothing. */
  readonly dos: number;
  readonly latin: number;
  readonly utf8: number;
  /** A currency sign that is the euro sign in ISO 8859-15 and nothing that anybody prints in ISO 8859-1. */
  readonly currency: number;
  readonly c1: number;
}

function letterVotes(bytes: Uint8Array): LetterVotes {
  const votes = { dos: 0, latin: 0, utf8: 0, currency: 0, c1: 0 };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x80) continue;
    const next = bytes[at + 1] ?? 0;
    if (byte >= 0xc3 && byte <= 0xf4 && next >= 0x80 && next <= 0xbf) {
      votes.utf8++;
      at++;
      continue;
    }
    if (byte < 0xa0) votes.c1++;
    if (byte === 0xa4) votes.currency++;
    const among = isLetter(bytes[at - 1]) || isLetter(next);
    if (!among) continue;
    const both = isLetter(bytes[at - 1]) && isLetter(next);
    if (byte >= 0xc0) votes.latin++;
    // An apostrophe of windows-1252 stands between letters too.
    else if ((byte <= 0x9a || (byte >= 0xa0 && byte <= 0xa5)) && (both || isDosVowel(byte)) && byte !== 0x92) votes.dos++;
  }
  return votes;
}

/** ä ö ü Ä Ö Ü é è à ç in CP437 and CP850: letters that also begin and end words. 0x84, 0x94 and 0x85 are quotes and dots elsewhere. */
function isDosVowel(byte: number): boolean {
  return byte === 0x81 || byte === 0x8e || byte === 0x99 || byte === 0x9a || byte === 0x87;
}

function latinCharset(sample: Uint8Array, votes: LetterVotes): string {
  const guess = guessCharset(sample);
  if (guess === 'windows-1252' && votes.c1 === 0 && votes.currency > 0) return 'iso-8859-15';
  // Statistics take short western texts for Central European or Turkish; both read the common letters alike.
  return /^(?:windows-125[0457]|iso-8859-(?:2|9))$/.test(guess) && votes.latin < 40 ? 'windows-1252' : guess;
}

function isLetter(byte: number | undefined): boolean {
  const lower = (byte ?? 0) | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** A seven-bit text in which escape sequences change the variant (ISO 2022). */
function designated(text: string, initial: ReadonlyMap<string, string> | undefined): string {
  let letters = initial;
  return text
    .split(/(\x1b[ -/]{1,3}[0-~])/)
    .map((part) => {
      if (!part.startsWith('\x1b')) return letters === undefined ? part : inVariant(part, letters);
      if (part[1] === '(') letters = variantDesignated(part[part.length - 1]!);
      return '';
    })
    .join('');
}
