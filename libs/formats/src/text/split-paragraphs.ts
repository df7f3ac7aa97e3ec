/** Lines longer than this were never wrapped by a machine that counts columns. */
const WIDEST_COLUMN = 100;
/** Narrower text is a list or verse. */
const NARROWEST_COLUMN = 45;
/** So many of the lines inside paragraphs must be full before they count as wrapped. */
const FULL_SHARE = 0.6;

/** The paragraphs of plain text: split at blank lines and indents, lines that were only wrapped joined again. */
export function splitParagraphs(text: string): string[] {
  const lines = text
    .replace(/\r\n?|[\u2028\u0085]/g, '\n')
    .replace(/\f|\u2029/g, '\n\n')
    .split('\n');
  const groups = groupLines(lines);
  const wrapped = isWrapped(groups);
  const paragraphs: string[] = [];
  for (const group of groups) {
    if (group.length === 1) paragraphs.push(collapse(group[0]!));
    else if (wrapped) for (const unit of splitAtIndents(group)) paragraphs.push(joinWrapped(unit));
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

/** Wrapped text has lines that end because the next word would not have fitted. */
function isWrapped(groups: readonly (readonly string[])[]): boolean {
  const inner = groups.flatMap((group) => group.slice(0, -1).map((line, index) => [line, group[index + 1]!] as const));
  if (inner.length === 0) return false;
  const width = inner.reduce((widest, [line]) => Math.max(widest, line.length), 0);
  if (width > WIDEST_COLUMN || width < NARROWEST_COLUMN) return false;
  const full = inner.filter(([line, next]) => line.length + 1 + firstWordLength(next) > width - 3).length;
  return full >= inner.length * FULL_SHARE;
}

function firstWordLength(line: string): number {
  return /^\s*(\S*)/.exec(line)![1]!.length;
}

/** Agencies also start a paragraph by an indent without a blank line. */
function splitAtIndents(lines: readonly string[]): string[][] {
  const indents = lines.map((line) => line.length - line.trimStart().length);
  const margin = Math.min(...indents.slice(0, 400));
  const units: string[][] = [];
  for (const [index, line] of lines.entries()) {
    const starts = index === 0 || (indents[index]! > margin + 1 && indents[index - 1]! <= margin + 1);
    if (starts) units.push([line]);
    else units[units.length - 1]!.push(line);
  }
  return units;
}

/** A hyphen at the end of a line is the word's own: wire text is not hyphenated. */
function joinWrapped(lines: readonly string[]): string {
  let joined = '';
  for (const line of lines) {
    const text = collapse(line);
    const hyphened = /\p{L}-$/u.test(joined) && /^\p{Ll}/u.test(text);
    joined += joined === '' || hyphened ? text : ` ${text}`;
  }
  return joined;
}

function collapse(line: string): string {
  return line.replace(/[\s\u00a0]+/g, ' ').trim();
}
