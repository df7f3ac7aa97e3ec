import type { ChangeMark, TextRun } from '@wireroom/contracts';
import { diffArrays } from 'diff';
import { type Token, wordsOfText } from './words-of-text.js';

/** Edits that are looked for at most: texts that differ more are told as one replaced by the other. Bounds the work on hostile texts. */
const MAX_EDITS = 2_000;

/** What changed from one text to the other, word by word (Myers' algorithm, by jsdiff). */
export function textRuns(before: string, after: string, language?: string): TextRun[] {
  const [old, now] = [wordsOfText(before, language), wordsOfText(after, language)];
  const changes = diffArrays(
    old.map(({ text }) => text),
    now.map(({ text }) => text),
    { maxEditLength: MAX_EDITS },
  );
  if (changes === undefined) return [...runsOf(old, 'removed'), ...runsOf(now, 'added')];
  const runs: TextRun[] = [];
  const gone: Token[] = [];
  const come: Token[] = [];
  const flush = () => runs.push(...runsOf(gone.splice(0), 'removed'), ...runsOf(come.splice(0), 'added'));
  let [from, to] = [0, 0];
  changes.forEach(({ count, added, removed }, n) => {
    const [left, right] = [old.slice(from, from + count), now.slice(to, to + count)];
    // A space that stayed between two changed words goes with them: a replaced phrase is one change to a reader.
    const glue = !added && !removed && n > 0 && n < changes.length - 1 && right.every(({ isWord }) => !isWord);
    if (removed || glue) gone.push(...left);
    if (added || glue) come.push(...right);
    if (!added && !removed && !glue) {
      flush();
      runs.push({ op: 'same', text: textOf(right) });
    }
    if (!added) from += count;
    if (!removed) to += count;
  });
  flush();
  return runs;
}

/** A text that came or went whole. */
export function wholeRuns(text: string, op: 'added' | 'removed', language?: string): TextRun[] {
  return runsOf(wordsOfText(text, language), op);
}

/** Neighbours with the same marks are one run. */
function runsOf(tokens: readonly Token[], op: TextRun['op']): TextRun[] {
  const runs: { text: string; marks: readonly ChangeMark[] }[] = [];
  tokens.forEach(({ text }, place) => {
    const marks = marksAt(tokens, place);
    const last = runs.at(-1);
    if (last !== undefined && same(last.marks, marks)) last.text += text;
    else runs.push({ text, marks });
  });
  return runs.map(({ text, marks }) => ({ op, text, ...(marks.length > 0 ? { marks: [...marks] } : {}) }));
}

/** What stands between two words of the same kind is of their kind, and so is a space at either end. */
function marksAt(tokens: readonly Token[], place: number): readonly ChangeMark[] {
  const token = tokens[place];
  if (token === undefined || token.isWord) return token?.marks ?? [];
  const [before, after] = [tokens[place - 1]?.marks, tokens[place + 1]?.marks];
  if ((before === undefined || after === undefined) && token.text.trim() !== '') return [];
  const marks = before ?? after ?? [];
  return same(marks, after ?? marks) ? marks : [];
}

function same(a: readonly ChangeMark[], b: readonly ChangeMark[]): boolean {
  return a.length === b.length && a.every((mark, n) => mark === b[n]);
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}
