import { bylineOf } from '../text/take-byline.js';
import { isCommand } from './adapt-status.js';
import { isReleaseLine } from './release.js';
import type { Unit } from './split-units.js';

/** The lines of a text by what they are for, in order. */
export interface SortedUnits {
  readonly keywordLine?: string;
  readonly headlines: readonly string[];
  readonly byline?: string;
  /** The line below the byline: an agency, or what the author does there. */
  readonly affiliation?: string;
  readonly notes: readonly string[];
  /** Notes that the agency wrote for readers. */
  readonly readerNotes: readonly string[];
  readonly release: readonly string[];
  readonly index: readonly string[];
  readonly commands: readonly string[];
  readonly copy: readonly Unit[];
}

const KEYWORD_LINE = /^(?:[A-Z]{2}-\S|\S+(?: \S+)*,\s*(?:\d+(?:st|nd|rd|th)\b|adv|\d+\s*$))/i;
const NOTE =
  /^(?:eds?\b|editors?\b|notes? to editors?|with (?:ap )?(?:photos?|video|graphic)|ap (?:photo|graphic|video|audio|interactive)s?\b|(?:reuters|cp|afp) photos?\b|photos?:|update:|code:|symbol:|attention\b|adds\b|changes\b|corrects\b|recasts\b|subs? \d|an ap\b.{0,40}\bon\b)/i;
const READER_NOTE = /^editor['’]?s[’']? note\b/i;
const INDEX = /^index:\s*/i;
const HEADLINE = /^hl\d?:\s*/i;
const RULE = /^[_*-]{2,}$/;
/** Letters of a line below a byline. */
const LONGEST_AFFILIATION = 60;

interface Sorting {
  keywordLine?: string;
  byline?: string;
  affiliation?: string;
  readonly headlines: string[];
  readonly notes: string[];
  readonly readerNotes: string[];
  readonly release: string[];
  readonly index: string[];
  readonly commands: string[];
  readonly copy: Unit[];
}

export function sortUnits(units: readonly Unit[]): SortedUnits {
  const sorted: Sorting = { headlines: [], notes: [], readerNotes: [], release: [], index: [], commands: [], copy: [] };
  for (const unit of units) {
    if (RULE.test(unit.text)) continue;
    if (unit.kind === 'marked') sortMarked(unit, sorted);
    else sorted.copy.push(unit);
  }
  return sorted;
}

/** Below the first paragraph a marked line is a cross-head, unless it is a note. */
function sortMarked(unit: Unit, sorted: Sorting): void {
  const { text } = unit;
  const isHead = sorted.copy.length === 0;
  if (isCommand(text)) sorted.commands.push(text);
  else if (isReleaseLine(text)) sorted.release.push(text);
  else if (READER_NOTE.test(text)) sorted.readerNotes.push(text);
  else if (INDEX.test(text)) sorted.index.push(text.replace(INDEX, ''));
  else if (NOTE.test(text)) sorted.notes.push(text);
  else if (isHead) sortHead(text, sorted);
  else sorted.copy.push(unit);
}

function sortHead(text: string, sorted: Sorting): void {
  const isFirst = sorted.keywordLine === undefined && sorted.headlines.length === 0;
  if (isFirst && KEYWORD_LINE.test(text)) sorted.keywordLine = text;
  else if (HEADLINE.test(text)) sorted.headlines.push(text.replace(HEADLINE, ''));
  else if (sorted.byline === undefined && isByline(text)) sorted.byline = text;
  else if (sorted.byline !== undefined && sorted.affiliation === undefined && text.length <= LONGEST_AFFILIATION)
    sorted.affiliation = text;
  else sorted.headlines.push(text);
}

function isByline(text: string): boolean {
  if (text.length > 200 || !/^(?:by|por|par|von|di)\s+\S/i.test(text)) return false;
  return bylineOf(text) !== undefined || /^By (?:The )?\p{Lu}/u.test(text);
}
