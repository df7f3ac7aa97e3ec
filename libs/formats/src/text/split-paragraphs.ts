/** Lines longer than this were never wrapped by a machine that counts columns. */
const WIDEST_COLUMN = 100;
/** Narrower text is a list or verse. */
const NARROWEST_COLUMN = 45;
/** A line that ends before this share of the width, though the next word would have fitted, ends a paragraph. */
const SHORT_LINE = 0.7;
/** So many of the lines inside paragraphs must be full before they count as wrapped. */
const FULL_SHARE = 0.6;

/**
 * The paragraphs of plain text: split at blank lines, indents and short lines, lines that were only wrapped joined again. Tables laid
 * out with spaces or tabs keep their lines: only they hold line feeds.
 */
export function splitParagraphs(text: string): string[] {
  const lines = text
    .replace(/\r\n?|[\u2028\u0085]/g, '\n')
    .replace(/\f|\u2029/g, '\n\n')
    .split('\n');
  const groups = groupLines(lines);
  const wrapped = wrapWidth(groups);
  const paragraphs: string[] = [];
  for (const group of groups) {
    if (group.length === 1) paragraphs.push(collapse(group[0]!));
    else if (isTable(group)) paragraphs.push(group.join('\n'));
    else if (wrapped !== undefined) for (const unit of splitWrapped(group, wrapped)) paragraphs.push(joinWrapped(unit));
    else for (const line of group) paragraphs.push(collapse(line));
  }
  return paragraphs;
}

/** Runs of lines between blank ones. */
function groupLines(lines: readonly string[]): string[][] {
  const groups: string[][] = [];
  let group: string[] = [];
  for (const line of lines) {
    if (line.trim() !== '') {
      group.push(line.trimEnd());
      continue;
    }
    if (group.length > 0) groups.push(group);
    group = [];
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** The width at which a text was wrapped: lines end there because the next word would not have fitted. Undefined if it was not. */
function wrapWidth(groups: readonly (readonly string[])[]): number | undefined {
  const inner = groups
    .filter((group) => !isTable(group))
    .flatMap((group) => group.slice(0, -1).map((line, index) => [line, group[index + 1]!] as const));
  if (inner.length === 0) return undefined;
  const width = inner.reduce((widest, [line]) => Math.max(widest, line.length), 0);
  if (width > WIDEST_COLUMN || width < NARROWEST_COLUMN) return undefined;
  const full = inner.filter(([line, next]) => line.length + 1 + firstWordLength(next) > width - 3).length;
  return full >= inner.length * FULL_SHARE ? width : undefined;
}

function firstWordLength(line: string): number {
  return /^\s*(\S*)/.exec(line)![1]!.length;
}

function isTable(lines: readonly string[]): boolean {
  return lines.filter((line) => /\S(?:\t+| {3,})\S/.test(line)).length >= Math.max(2, lines.length * 0.7);
}

/** Agencies also start a paragraph by an indent without a blank line, and put a byline right above it: a line far too short. */
function splitWrapped(lines: readonly string[], width: number): string[][] {
  const indents = lines.map((line) => line.length - line.trimStart().length);
  const margin = Math.min(...indents.slice(0, 400));
  const units: string[][] = [];
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1] ?? '';
    const endedEarly = previous.length + 1 + firstWordLength(line) < width * SHORT_LINE;
    const starts = index === 0 || endedEarly || (indents[index]! > margin + 1 && indents[index - 1]! <= margin + 1);
    if (starts) units.push([line]);
    else units[units.length - 1]!.push(line);
  }
  return units;
}

/** A hyphen at the end of a line is the word's own: wire text is not hyphenated. */
function joinWrapped(lines: readonly string[]): string {
  const parts: string[] = [];
  let before = '';
  for (const line of lines) {
    const text = collapse(line);
    const hyphened = /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(text);
    parts.push(parts.length === 0 || hyphened ? text : ` ${text}`);
    before = text;
  }
  return parts.join('');
}

function collapse(line: string): string {
  return /[^\S ]| {2}/.test(line) ? line.replace(/\s+/g, ' ').trim() : line.trim();
}
