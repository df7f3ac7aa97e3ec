import { isListItem } from '../text/is-line.js';

/** Wires set 69 characters a line; some senders allow themselves more. Longer lines were never wrapped. */
const WIDEST = 100;
/** Where no line is longer than this, lines end where they were meant to: results, lists, verse. */
const NARROWEST = 45;
/** A line that ends before this share of the width, though the next word would have fitted, ends a paragraph. */
const SHORT_LINE = 0.65;
/** Spaces at the start of a line that begin a paragraph. */
const INDENT = /^(?:\t *| {2,})(?=\S)/;

/**
 * Paragraphs of a wire's text: set apart by blank lines, indents, a flush code (`<` at the end of a line) or a line far too short. Wrapped
 * lines are joined. Only what must keep its lines holds line feeds: tables.
 */
export function wireParagraphs(lines: readonly string[]): string[] {
  const width = wrapWidth(lines);
  const paragraphs: string[] = [];
  for (const group of groupLines(lines)) {
    const { before, table, after } = splitTable(group);
    for (const unit of splitGroup(before, width)) paragraphs.push(joinLines(unit));
    if (table.length > 0) paragraphs.push(table.map((line) => withoutFlush(line).trimEnd()).join('\n'));
    for (const unit of splitGroup(after, width)) paragraphs.push(joinLines(unit));
  }
  return paragraphs.filter((paragraph) => paragraph !== '');
}

/** Runs of lines between blank ones. */
function groupLines(lines: readonly string[]): string[][] {
  const groups: string[][] = [];
  let group: string[] = [];
  for (const line of lines) {
    if (line.trim() !== '') group.push(line);
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function wrapWidth(lines: readonly string[]): number {
  let width = 0;
  for (const line of lines) if (line.length <= WIDEST) width = Math.max(width, line.trimEnd().length);
  return width;
}

/** Tells the lines of a table, which tabs or three spaces divide into columns, from prose right above and below it. */
function splitTable(lines: readonly string[]): { before: readonly string[]; table: readonly string[]; after: readonly string[] } {
  const first = lines.findIndex(hasColumns);
  const last = lines.findLastIndex(hasColumns);
  const table = first < 0 ? [] : lines.slice(first, last + 1);
  const columns = table.filter(hasColumns).length;
  if (columns < Math.max(2, table.length * 0.6)) return { before: lines, table: [], after: [] };
  // A heading of the columns may stand over one column only, so it shows none.
  return { before: lines.slice(0, first), table, after: lines.slice(last + 1) };
}

function hasColumns(line: string): boolean {
  return /\S(?:\t| {3,})\S/.test(line) || /^ {12,}\S/.test(line);
}

function splitGroup(lines: readonly string[], width: number): string[][] {
  const units: string[][] = [];
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    if (previous === undefined || startsParagraph(previous, line, width)) units.push([line]);
    else units[units.length - 1]!.push(line);
  }
  return units;
}

function startsParagraph(previous: string, line: string, width: number): boolean {
  if (endsFlush(previous) || width < NARROWEST || previous.length > WIDEST) return true;
  if (INDENT.test(line) && !INDENT.test(previous)) return true;
  if (isListItem(line.trimStart()) || line.startsWith('#')) return true;
  const firstWord = /^\s*(\S*)/.exec(line)![1]!.length;
  return previous.trimEnd().length + 1 + firstWord < width * SHORT_LINE;
}

function endsFlush(line: string): boolean {
  return line.trimEnd().endsWith('<');
}

export function withoutFlush(line: string): string {
  const text = line.trimEnd();
  return text.endsWith('<') && !/<[^<>\s]*<$/.test(text) ? text.slice(0, -1) : text;
}

/** A hyphen at the end of a line is the word's own: wire text is not hyphenated. */
function joinLines(lines: readonly string[]): string {
  let joined = '';
  for (const line of lines) {
    const text = collapse(withoutFlush(line));
    const hyphened = /\p{L}-$/u.test(joined.slice(-4)) && /^\p{Ll}/u.test(text);
    joined += joined === '' || hyphened ? text : ` ${text}`;
  }
  return joined;
}

function collapse(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}
