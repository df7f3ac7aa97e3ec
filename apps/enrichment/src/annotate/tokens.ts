/** What is known of a token from its characters and what stands before it; a bit set. */
export const TokenFlag = {
  /** Begins with an upper-case letter. */
  capitalised: 1,
  /** Two letters or more, all of them upper-case. */
  allCaps: 2,
  /** First of its text or after `.`, `!`, `?`, `:` or an opening quotation mark. */
  sentenceStart: 4,
  /** Only a single space stands between this token and the one before. */
  adjacent: 8,
  /** Begins with a digit. */
  number: 16,
} as const;

/**
 * A text as runs of letters, marks and digits. Parallel arrays, since this is the hottest structure of all: token `i` is
 * `text.slice(starts[i], ends[i])`.
 */
export interface Tokens {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly flags: readonly number[];
  /** Orthographic words: runs between white space that hold a letter or digit ("Germany's" and "re-enter" are one each). */
  readonly words: number;
}

const OTHER = 0;
const SPACE = 1;
const LOWER = 2;
const UPPER = 3;
const DIGIT = 4;

/** Class of every UTF-16 unit, found out when it is first met. */
const UNKNOWN = 255;
const CLASSES = new Uint8Array(0x10000).fill(UNKNOWN);

function classOf(code: number): number {
  const known = CLASSES[code]!;
  if (known !== UNKNOWN) return known;
  const found = classify(code);
  CLASSES[code] = found;
  return found;
}

function classify(code: number): number {
  // A surrogate half counts as a letter: astral letters then stay whole, and an emoji costs no more than a word.
  if (code >= 0xd800 && code <= 0xdfff) return LOWER;
  const character = String.fromCharCode(code);
  if (/\s/u.test(character)) return SPACE;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return UPPER;
  if (/\p{L}|\p{M}/u.test(character)) return LOWER;
  return /\p{Nd}/u.test(character) ? DIGIT : OTHER;
}

/** Splits a text into tokens in one pass. */
export function tokenise(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const flags: number[] = [];
  let words = 0;
  let gap = 0;
  let sentence = true;
  let inWord = false;
  for (let at = 0; at < text.length; ) {
    const first = classOf(text.charCodeAt(at));
    if (first <= SPACE) {
      if (first === SPACE) inWord = false;
      else if (endsSentence(text.charCodeAt(at))) sentence = true;
      gap++;
      at++;
      continue;
    }
    const start = at;
    let upper = 0;
    let other = 0;
    for (let kind = first; kind > SPACE; kind = at < text.length ? classOf(text.charCodeAt(at)) : OTHER) {
      if (kind === UPPER) upper++;
      else other++;
      at++;
    }
    if (!inWord) words++;
    inWord = true;
    starts.push(start);
    ends.push(at);
    flags.push(
      (first === UPPER ? TokenFlag.capitalised : 0) |
        (upper > 1 && other === 0 ? TokenFlag.allCaps : 0) |
        (sentence ? TokenFlag.sentenceStart : 0) |
        (gap === 1 && start > 0 && classOf(text.charCodeAt(start - 1)) === SPACE ? TokenFlag.adjacent : 0) |
        (first === DIGIT ? TokenFlag.number : 0),
    );
    gap = 0;
    sentence = false;
  }
  return { starts, ends, flags, words };
}

/** `.` `!` `?` `:` line feed, and opening quotation marks of the usual kinds, and their full-width forms. */
function endsSentence(code: number): boolean {
  return (
    code === 0x2e ||
    code === 0x21 ||
    code === 0x3f ||
    code === 0x3a ||
    code === 0x22 ||
    code === 0x201c ||
    code === 0x201e ||
    code === 0xab ||
    code === 0xbb ||
    code === 0x3002 ||
    code === 0x2022
  );
}
