import { type Block, emptyItem, type Item } from '@wireroom/contracts';
import { RepairLog } from '../repair-log.js';
import { fontMarks, withoutFonts, withoutOuterFonts } from '../teletype/font-marks.js';
import { nameByKeyword } from '../teletype/name-by-keyword.js';
import { takeWireDateline } from '../teletype/take-wire-dateline.js';
import { agencyNamed } from '../text/agencies.js';
import type { Copy } from '../text/copy.js';
import { copyToBlocks } from '../text/copy-to-blocks.js';
import { bylineOf } from '../text/take-byline.js';
import { takeDisclosure } from '../text/take-disclosure.js';
import { takeEmbargo } from '../text/take-embargo.js';
import { takeLead } from '../text/take-lead.js';
import { takeNotes } from '../text/take-notes.js';
import { takeSignOff } from '../text/take-sign-off.js';
import { adaptStatus, urgencyOf } from './adapt-status.js';
import type { AnpaHeader, AnpaMessage } from './parse.js';
import { adaptRelease } from './release.js';
import { readSigns } from './signs.js';
import { type SortedUnits, sortUnits } from './sort-units.js';
import { splitUnits, type Unit } from './split-units.js';
import { whenSent } from './when-sent.js';

/** Scheme of the category letters of ANPA 1312: a national, i international, s sport, f financial ... */
export const CATEGORY_SCHEME = 'anpa1312';

const COPY_STEPS: readonly ((copy: Copy) => void)[] = [
  takeSignOff,
  takeEmbargo,
  takeDisclosure,
  takeNotes,
  takeWireDateline,
  takeLead,
];

/** Turns a message into an item. It has no identity: numbers of transmission begin again every day. */
export function adaptMessage(message: AnpaMessage): Item {
  const { header } = message;
  const item = emptyItem();
  const repairs = new RepairLog();
  const { text, end } = withoutEndLine(message);
  const isTable = header.formatIdentifier === 'bx' || header.formatIdentifier === 'ax';
  const units = sortUnits(splitUnits(text, isTable).map((unit) => ({ ...unit, text: readSigns(unit.text) })));
  const version = [header.version ?? '', versionIn(units.keywordLine)].join(' ').trim();
  const { pubStatus, signals } = adaptStatus(version, [...units.commands, ...units.notes]);
  item.pubStatus = pubStatus;
  item.signals = signals;
  adaptHeads(units, item);
  adaptRelease(version, units.release, item, repairs);
  adaptCopy(units.copy, item, repairs);
  adaptHeader(header, item);
  const sent = whenSent(end, repairs);
  if (sent?.when !== undefined) item.versionCreated = sent.when;
  if (sent?.agency !== undefined) item.infoSource ??= agencyNamed(sent.agency) ?? sent.agency;
  const extensions = extensionsOf(header, units, sent?.written);
  if (Object.keys(extensions).length > 0) item.extensions = extensions;
  nameByKeyword(item, units.keywordLine);
  item.repairs = [...message.repairs, ...repairs.list];
  return item;
}

/** The line that says when it was sent stands behind the text; where the code between was lost, it is the text's last line. */
function withoutEndLine({ text, trailer }: AnpaMessage): { text: string; end: string } {
  if (/\d/.test(trailer)) return { text, end: trailer };
  const tail = text.trimEnd();
  const start = tail.lastIndexOf('\n') + 1;
  const last = tail.slice(start);
  return /^\s*[A-Z]{2,5}-(?:[A-Z]{2,3}-)?\d{2}-\d{2}-\d{2} +\d{4}/.test(last)
    ? { text: tail.slice(0, start), end: last }
    : { text, end: '' };
}

function versionIn(keywordLine: string | undefined): string {
  const at = keywordLine?.indexOf(',') ?? -1;
  return at < 0 ? '' : keywordLine!.slice(at + 1).replace(/,?\s*\d+\s*$/, '');
}

function adaptHeads(
  { headlines, byline, affiliation, notes, readerNotes, release, index, commands }: SortedUnits,
  item: Item,
): void {
  const [headline, ...others] = headlines.map(withoutFonts);
  if (headline !== undefined) {
    item.headline = headline;
    item.headlineOrigin = 'given';
  }
  if (others.length > 0) item.subheadline = others.join(' ');
  if (byline !== undefined) {
    item.byline = withoutFonts(byline);
    item.authors = (bylineOf(item.byline) ?? []).map((name) => ({ name }));
  }
  if (affiliation !== undefined) {
    const agency = agencyNamed(affiliation);
    if (agency === undefined) item.credit = affiliation;
    else item.infoSource = agency;
  }
  for (const text of [...commands, ...release, ...notes]) item.edNotes.push({ text, public: false });
  for (const text of readerNotes) item.edNotes.push({ text, public: true });
  item.keywords = index
    .flatMap((line) => line.split(/[,;]/))
    .map((keyword) => keyword.trim())
    .filter((keyword) => keyword !== '')
    .slice(0, 50);
}

function adaptCopy(units: readonly Unit[], item: Item, repairs: RepairLog): void {
  const headings = new Set(units.filter(({ kind }) => kind === 'marked').map(({ text }) => text));
  const paragraphs = units.map(({ text }) => withoutOuterFonts(text));
  const copy: Copy = { paragraphs, item, repairs, isPage: false };
  for (const step of COPY_STEPS) step(copy);
  item.body = copyToBlocks(copy.paragraphs)
    .map(
      (block): Block =>
        block.type === 'paragraph' && headings.has(block.text) ? { ...block, type: 'heading', level: 2 } : block,
    )
    .map(fontMarks);
}

function adaptHeader({ keyword, priority, category }: AnpaHeader, item: Item): void {
  if (keyword !== undefined) item.slugline = keyword;
  if (priority !== undefined) item.priority = priority;
  const urgency = urgencyOf(priority);
  if (urgency !== undefined) item.urgency = urgency;
  if (category !== undefined) item.subjects.push({ scheme: CATEGORY_SCHEME, code: category });
}

function extensionsOf(header: AnpaHeader, { keywordLine }: SortedUnits, sent: string | undefined): Record<string, unknown> {
  const { priority, category, keyword, ...rest } = header;
  return {
    ...rest,
    ...(keywordLine === undefined ? {} : { keywordLine }),
    ...(sent === undefined ? {} : { transmissionTime: sent }),
  };
}
