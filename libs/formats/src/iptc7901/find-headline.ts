/** Lines from the start of a text in which its headline stands. */
const WITHIN = 12;
const LONGEST_HEADLINE = 300;
/** A headline's line that is at least so long goes on in the next one. */
const FULL_LINE = 48;
/** Keywords end in a slash. */
const KEYWORDS = /^[^\s/][^/]{0,60}(?:\/[^/]{0,60}){0,12}\/$/;
/** What is no headline however it stands: notes in brackets, and what kind of message it is. */
const HEAD =
  /^(?:[(*+#]|(?:\d{1,2}\. )?(?:extra|eil(?:meldung)?|blitz|flash|urgent|bulletin|alerte?|korr(?:ektur)?|berichtigung|rectificatif|correct(?:ion|ed)|wiederholung|repetition|zusammenfassung|lead|update|kill|storno|annullierung|annulation|sperrfrist|embargo|achtung|attention|hinweis)\b)/iu;

/** What stands above the copy of a message. */
export interface MessageHead {
  readonly keywordLines: readonly string[];
  /** Lines such as `EXTRA`, `(Berichtigung: ...)` or `Wiederholung`, as given. */
  readonly heads: readonly string[];
  readonly headline?: string;
  readonly copy: readonly string[];
}

/** Takes keywords, heads and headline off a text. A headline ends with `=` (IPTC 7901 §5.3); else it is the title above the copy. */
export function findHeadline(lines: readonly string[]): MessageHead {
  const { keywordLines, from } = takeKeywordLines(lines);
  const marked = markedEnd(lines, from);
  if (marked === undefined) return findTitle(lines, from, keywordLines);
  let start = marked;
  while (start > from && goesOn(lines[start - 1]!)) start--;
  const headline = lines
    .slice(start, marked + 1)
    .map((line) => line.trim())
    .join(' ');
  return {
    keywordLines,
    heads: headsOf(lines.slice(from, start)),
    headline: headline.replace(/\s*=+\s*<?$/, ''),
    copy: lines.slice(marked + 1),
  };
}

function takeKeywordLines(lines: readonly string[]): { keywordLines: string[]; from: number } {
  const keywordLines: string[] = [];
  let from = 0;
  for (; from < Math.min(lines.length, WITHIN); from++) {
    const line = lines[from]!.trim();
    if (line === '') continue;
    if (!KEYWORDS.test(line)) break;
    keywordLines.push(line);
  }
  return { keywordLines, from };
}

/** The line that ends with `=`. An indent begins the copy, in which the sign belongs to a dateline. */
function markedEnd(lines: readonly string[], from: number): number | undefined {
  let seen = 0;
  for (let at = from; at < lines.length && seen < WITHIN; at++) {
    const line = lines[at]!;
    if (line.trim() === '') continue;
    seen++;
    if (/^\s{2,}\S/.test(line) && seen > 1) return undefined;
    if (/\S\s*=\s*<?\s*$/.test(line) && line.length <= 200) return at;
  }
  return undefined;
}

function goesOn(line: string): boolean {
  const text = line.trim();
  return text.length >= FULL_LINE && !HEAD.test(text) && !/[.)/]$/.test(text);
}

function findTitle(lines: readonly string[], from: number, keywordLines: readonly string[]): MessageHead {
  let at = from;
  while (at < lines.length && at < from + WITHIN && (lines[at]!.trim() === '' || isHead(lines[at]!))) at++;
  let end = at;
  while (end < at + 3 && end < lines.length && lines[end]!.trim() !== '' && (end === at || !/^\s{2,}/.test(lines[end]!))) end++;
  const title = lines
    .slice(at, end)
    .map((line) => line.trim())
    .join(' ');
  const isApart = lines[end] !== undefined && (lines[end]!.trim() === '' || /^\s{2,}\S/.test(lines[end]!));
  const hasCopy = lines.slice(end, end + 200).some((line) => line.trim() !== '');
  const isHeadline = title !== '' && isApart && hasCopy && !/^\s{2,}/.test(lines[at]!) && readsAsTitle(title);
  if (!isHeadline) return { keywordLines, heads: headsOf(lines.slice(from, at)), copy: lines.slice(at) };
  return { keywordLines, heads: headsOf(lines.slice(from, at)), headline: title, copy: lines.slice(end) };
}

/** Standing apart above the copy, all that is no running text is a title. */
function readsAsTitle(text: string): boolean {
  return text.length <= LONGEST_HEADLINE && /[\p{L}\p{N}]/u.test(text) && (!/[.,;:]$/.test(text) || text.endsWith('...'));
}

function isHead(line: string): boolean {
  const text = line.trim();
  return text.length <= 160 && !/^\s{2,}/.test(line) && HEAD.test(text);
}

/** A bracket that runs over several lines is one head. */
function headsOf(lines: readonly string[]): string[] {
  const heads: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const text = line.trim();
    if (text === '') continue;
    if (isOpen) heads[heads.length - 1] += ` ${text}`;
    else heads.push(text);
    isOpen = isOpen ? !text.endsWith(')') : text.startsWith('(') && !text.endsWith(')');
  }
  return heads;
}
