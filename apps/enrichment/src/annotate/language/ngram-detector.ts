import { readTableFile } from '../table-file.js';

/** A language and how strongly the text speaks for it; scores of one text compare with each other only. */
export interface LanguageScore {
  readonly language: string;
  readonly score: number;
}

/** Bytes after which the text is cut at the next space, and at the latest, as eld does. */
const CUT_AFTER = 350;
const CUT_AT_LATEST = 380;
/** UTF-16 units looked at: what separators take up is dropped before the cut. */
const LOOK_AT = 480;
/** Longest word that is looked at, in bytes. */
const WORD_LIMIT = 70;
const SPACE = 0x20;

/** Everything between words: an apostrophe inside or before a word belongs to it. */
const SEPARATORS = /[^\p{L}]+(?<!['`’])/gu;

/**
 * Tells a language by n-grams of UTF-8 bytes, with the method and the largest database of eld (Apache-2.0), packed by
 * `apps/enrichment/build/language-table.mjs`. Gives the same ranking as `eld/large`, which a spec compares.
 */
export class NgramDetector {
  readonly languages: readonly string[];
  private readonly slots: number;
  private readonly high: Uint32Array;
  private readonly low: Uint32Array;
  private readonly first: Uint32Array;
  private readonly entries: Uint16Array;
  private readonly scores: Float64Array;
  private readonly bytes = new Uint8Array(LOOK_AT * 3);
  private readonly encoder = new TextEncoder();
  private readonly seen = new Set<number>();

  /** @throws Fault `tables-missing` */
  constructor(table = readTableFile('language-ngrams.bin')) {
    this.languages = table.meta['languages'] as string[];
    this.slots = table.meta['slots'] as number;
    this.high = table.words('high');
    this.low = table.words('low');
    this.first = table.words('first');
    this.entries = table.characters('entries');
    this.scores = new Float64Array(this.languages.length);
  }

  /** All languages that the text speaks for, best first; the score is the mean per distinct n-gram. */
  rank(text: string): LanguageScore[] {
    this.scores.fill(0);
    this.seen.clear();
    const normal = text.slice(0, LOOK_AT).replace(SEPARATORS, ' ').trim().toLowerCase();
    this.addWords(this.encoder.encodeInto(normal, this.bytes).written);
    const count = Math.max(1, this.seen.size);
    const ranked: LanguageScore[] = [];
    for (let index = 0; index < this.languages.length; index++) {
      const score = this.scores[index]!;
      if (score > 0) ranked.push({ language: this.languages[index]!, score: score / count });
    }
    return ranked.sort((a, b) => b.score - a.score);
  }

  private addWords(length: number): void {
    let start = 0;
    for (let at = 0; at <= length; at++) {
      const cut = at > CUT_AT_LATEST && isBoundary(this.bytes[at]!);
      if (at < length && this.bytes[at] !== SPACE && !cut) continue;
      if (at > start) this.addWord(start, at);
      start = at + 1;
      if (cut || at > CUT_AFTER) return;
    }
  }

  /** Four bytes at a stride of three, with a space where the word begins or ends. */
  private addWord(start: number, wordEnd: number): void {
    const end = Math.min(wordEnd, start + WORD_LIMIT);
    let at = start;
    for (; at + 4 < end; at += 3) this.addGram(at, at + 4, at === start, false);
    const tail = end - start === 3 ? start : Math.max(start, end - 4);
    this.addGram(tail, wordEnd, at === start, true);
  }

  private addGram(from: number, to: number, opens: boolean, closes: boolean): void {
    let high = opens ? SPACE : 0;
    let low = 0;
    let count = opens ? 1 : 0;
    for (let at = from; at < to + (closes ? 1 : 0); at++, count++) {
      const byte = at < to ? this.bytes[at]! : SPACE;
      if (count < 3) high = high * 256 + byte;
      else low = low * 256 + byte;
    }
    if (count > 6) {
      // The rest of an overlong word: no entry is that long, yet it counts as an n-gram.
      this.seen.add(-1 - from);
      return;
    }
    for (let missing = count; missing < 3; missing++) high *= 256;
    for (let missing = Math.max(count, 3); missing < 6; missing++) low *= 256;
    const key = high * 0x1000000 + low;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.addScores(high, low);
  }

  private addScores(high: number, low: number): void {
    let slot = ((Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)) >>> 0) % this.slots;
    for (let word = this.high[slot]!; word !== 0; word = this.high[slot]!) {
      if (word >>> 8 === high && this.low[slot] === low) {
        const first = this.first[slot]! * 2;
        for (let at = first; at < first + (word & 0xff) * 2; at += 2) this.scores[this.entries[at]!]! += this.entries[at + 1]!;
        return;
      }
      slot = slot + 1 === this.slots ? 0 : slot + 1;
    }
  }
}

/** Not the middle of a character. */
function isBoundary(byte: number): boolean {
  return (byte & 0xc0) !== 0x80;
}
