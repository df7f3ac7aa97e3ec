import { formatsFault } from '../formats-faults.js';
import { MAX_ITEMS } from '../limits.js';

/** What frames a message of a wire (ISO 646 §4.1): start of heading, start of text, end of text, end of transmission. */
export const SOH = 0x01;
export const STX = 0x02;
export const ETX = 0x03;
export const EOT = 0x04;

/** One message as it stands in the bytes of a transmission. */
export interface WireFrame {
  /** Between start of heading and start of text; with `text` undefined, all up to the end of the text. */
  readonly header: Uint8Array;
  /** Undefined where no code told the text from the header. */
  readonly text: Uint8Array | undefined;
  /** Between end of text and end of transmission. */
  readonly trailer: Uint8Array;
  /** Codes that should have been there. */
  readonly missing: readonly ('SOH' | 'STX' | 'ETX' | 'EOT')[];
}

/** Words that no message holds: the rest of one whose start was lost on the line. */
export interface WireFragment {
  readonly fragment: Uint8Array;
}

/** Bytes of a header whose code was lost. */
const LONGEST_HEADER = 512;
/** Letters between messages that are more than call signs and line noise. */
const FRAGMENT_LETTERS = 40;

/**
 * Finds the messages of a transmission in one pass. A message that nobody ended is ended by the next one, so that a broken frame never
 * takes its neighbours.
 * @throws Fault `limit-exceeded`
 */
export function findFrames(bytes: Uint8Array): (WireFrame | WireFragment)[] {
  const finder = new FrameFinder(bytes);
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at] as number;
    if (code <= EOT && code >= SOH) finder.code(code, at);
  }
  return finder.end();
}

interface OpenFrame {
  readonly start: number;
  readonly hasHeading: boolean;
  /** Offset behind start of text. */
  text?: number;
  /** Offset of end of text. */
  textEnd?: number;
}

class FrameFinder {
  private readonly found: (WireFrame | WireFragment)[] = [];
  private open: OpenFrame | undefined;
  /** Where what lies between messages began. */
  private outside = 0;

  constructor(private readonly bytes: Uint8Array) {}

  code(code: number, at: number): void {
    if (code === SOH) this.heading(at);
    else if (code === STX) this.text(at);
    else if (code === ETX && this.open !== undefined) this.open.textEnd ??= at;
    else if (code === EOT && this.open !== undefined) this.close(at, true);
  }

  end(): (WireFrame | WireFragment)[] {
    if (this.open === undefined) this.stray(this.bytes.length);
    else this.close(this.bytes.length, false);
    return this.found;
  }

  /** A stray code inside a text is line noise unless what follows it looks like the header of a message. */
  private heading(at: number): void {
    if (this.open !== undefined) {
      const isInside = this.open.textEnd === undefined;
      if (isInside && !startsHeader(this.bytes, at + 1)) return;
      this.close(at, false);
    } else this.stray(at);
    this.open = { start: at + 1, hasHeading: true };
  }

  private text(at: number): void {
    if (this.open !== undefined && this.open.textEnd !== undefined) this.close(at, false);
    this.open ??= { start: this.lostHeading(at), hasHeading: false };
    this.open.text ??= at + 1;
  }

  /** Where a header begins whose own code was lost. */
  private lostHeading(at: number): number {
    const isHeader = at - this.outside <= LONGEST_HEADER && startsHeader(this.bytes, this.outside);
    if (isHeader) return this.outside;
    this.stray(at);
    return at;
  }

  private close(at: number, ended: boolean): void {
    const { start, hasHeading, text, textEnd } = this.open!;
    const end = textEnd ?? at;
    const missing = [
      ...(hasHeading ? [] : (['SOH'] as const)),
      ...(text === undefined ? (['STX'] as const) : []),
      ...(textEnd === undefined ? (['ETX'] as const) : []),
      ...(ended ? [] : (['EOT'] as const)),
    ];
    this.push({
      header: this.bytes.subarray(start, text === undefined ? end : text - 1),
      text: text === undefined ? undefined : this.bytes.subarray(text, end),
      trailer: this.bytes.subarray(Math.min(end + 1, at), at),
      missing,
    });
    this.open = undefined;
    this.outside = at + 1;
  }

  private stray(to: number): void {
    const between = this.bytes.subarray(this.outside, to);
    if (hasLetters(between, FRAGMENT_LETTERS)) this.push({ fragment: between });
  }

  private push(frame: WireFrame | WireFragment): void {
    if (this.found.length >= MAX_ITEMS)
      throw formatsFault('limit-exceeded', { limit: 'items of a document', allowed: MAX_ITEMS });
    this.found.push(frame);
  }
}

/** Whether a message's header begins here: letters and a number, after padding. */
export function startsHeader(bytes: Uint8Array, at: number): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(bytes.length - at, 24)).toString('latin1');
  return /^[\0\x16\x7f\s]*[A-Za-z]{1,5} ?\d{1,5}[\s\x1f]/.test(start);
}

function hasLetters(bytes: Uint8Array, enough: number): boolean {
  let letters = 0;
  for (const byte of bytes) {
    const lower = byte | 0x20;
    if (lower >= 0x61 && lower <= 0x7a && ++letters >= enough) return true;
  }
  return false;
}
