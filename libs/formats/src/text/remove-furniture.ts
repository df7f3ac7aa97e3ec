import type { Copy } from './copy.js';
import { FURNITURE_WORDS, LEADS_ELSEWHERE } from './furniture-words.js';

const LONGEST_LINE = 90;
const LONGEST_REFERENCE = 160;
const WORDS = new Set(FURNITURE_WORDS);
const WORDS_IN_LONGEST = Math.max(...FURNITURE_WORDS.map((phrase) => phrase.split(' ').length));
/** Where buttons lost the space between them in copying: `CommentsPrintShare`. */
const RUN_TOGETHER = /(?<=\p{Ll})(?=\p{Lu})/gu;
const ELSEWHERE = new RegExp(`^\\W*(?:${LEADS_ELSEWHERE.join('|')})(?:\\s*[:–—|»>]|\\s+here\\b|\\s*$)`, 'iu');

/** Takes out what a page prints around an article: buttons, boxes, references to other articles. */
export function removeFurniture(copy: Copy): void {
  const kept = copy.paragraphs.filter((paragraph) => !isFurniture(paragraph));
  const removed = copy.paragraphs.length - kept.length;
  if (removed === 0) return;
  copy.paragraphs = kept;
  copy.isPage = true;
  copy.repairs.note('furniture-removed', `${removed} ${removed === 1 ? 'line' : 'lines'}`);
}

/** A line that is nothing but furniture words, in any number and order, with counts and separators between them. */
export function isFurniture(paragraph: string): boolean {
  if (paragraph.length <= LONGEST_REFERENCE && ELSEWHERE.test(paragraph)) return true;
  if (/^[\s*_=·•–—-]{3,}$/u.test(paragraph)) return true;
  if (paragraph.length > LONGEST_LINE) return false;
  return isCovered(wordsOf(paragraph)) || isCovered(wordsOf(paragraph.replace(RUN_TOGETHER, ' ')));
}

function wordsOf(line: string): string[] {
  return line.toLowerCase().match(/[\p{L}\p{N}.'’-]*[\p{L}\p{N}]/gu) ?? [];
}

/** Whether furniture phrases cover all words; numbers (of comments, of shares) don't count. */
function isCovered(words: readonly string[]): boolean {
  let phrases = 0;
  for (let at = 0; at < words.length; ) {
    const length = phraseAt(words, at);
    if (length === 0 && !/^\d+$/.test(words[at]!)) return false;
    phrases += length > 0 ? 1 : 0;
    at += Math.max(1, length);
  }
  return phrases > 0;
}

function phraseAt(words: readonly string[], at: number): number {
  for (let length = Math.min(WORDS_IN_LONGEST, words.length - at); length > 0; length--) {
    if (WORDS.has(words.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}
