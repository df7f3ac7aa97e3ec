import { emptyItem, type Item } from '@wireroom/contracts';
import { RepairLog } from '../repair-log.js';
import { fontMarks, withoutFonts, withoutOuterFonts } from '../teletype/font-marks.js';
import { nameByKeyword } from '../teletype/name-by-keyword.js';
import { takeWireDateline } from '../teletype/take-wire-dateline.js';
import { takeWireNotes } from '../teletype/take-wire-notes.js';
import { whenSent } from '../teletype/when-sent.js';
import { wireParagraphs } from '../teletype/wire-paragraphs.js';
import type { Copy } from '../text/copy.js';
import { copyToBlocks } from '../text/copy-to-blocks.js';
import { takeByline } from '../text/take-byline.js';
import { takeDisclosure } from '../text/take-disclosure.js';
import { takeEmbargo } from '../text/take-embargo.js';
import { takeLead } from '../text/take-lead.js';
import { takeNotes } from '../text/take-notes.js';
import { takeSignOff } from '../text/take-sign-off.js';
import { adaptStatus } from './adapt-status.js';
import { findHeadline, type MessageHead } from './find-headline.js';
import { splitNotebook } from './notebook.js';
import type { WireMessage } from './parse.js';

/** Scheme of the category codes of IPTC 7901 (§4.6): one to three letters that each agency chooses. */
export const CATEGORY_SCHEME = 'iptc7901';

const HEAD_STEPS: readonly ((copy: Copy) => void)[] = [takeEmbargo, takeDisclosure, takeNotes, takeWireNotes];
const COPY_STEPS: readonly ((copy: Copy) => void)[] = [
  takeSignOff,
  takeEmbargo,
  takeDisclosure,
  takeNotes,
  takeWireNotes,
  takeByline,
  takeWireDateline,
  takeLead,
];

/** Turns a message into an item. It has no identity: numbers of messages begin again every day. */
export function adaptMessage(message: WireMessage): Item {
  const item = emptyItem();
  const repairs = new RepairLog();
  const head = findHeadline(message.lines);
  const { copy, notes, signOff } = splitNotebook(head.copy);
  if (head.headline !== undefined) {
    item.headline = withoutFonts(head.headline);
    item.headlineOrigin = 'given';
  }
  // Where there is no other headline, the line that sets an embargo may stand as one.
  if (item.headline !== undefined && /\d/.test(item.headline))
    takeEmbargo({ paragraphs: [item.headline], item, repairs, isPage: false });
  const heads = takeHeads(head.heads.map(withoutFonts), item, repairs);
  const { pubStatus, signals } = adaptStatus(heads, item.headline, message.header.optionalInformation);
  if (pubStatus !== 'usable') item.pubStatus = pubStatus;
  item.signals = signals;
  if (signOff !== undefined) item.signOff = signOff;
  adaptCopy(wireParagraphs(copy), item, repairs);
  if (notes !== undefined) item.edNotes.push({ text: notes, public: false });
  adaptHeader(message, head, item);
  const sent = whenSent(message.trailer, repairs);
  if (sent !== undefined) item.versionCreated = sent;
  const extensions = extensionsOf(message, heads, sent);
  if (Object.keys(extensions).length > 0) item.extensions = extensions;
  nameByKeyword(item, heads[0]);
  item.repairs = [...message.repairs, ...repairs.list];
  return item;
}

/** Embargo and notes leave the heads; what is left says what kind of message it is. */
function takeHeads(heads: readonly string[], item: Item, repairs: RepairLog): readonly string[] {
  if (heads.length === 0) return heads;
  const copy: Copy = { paragraphs: [...heads], item, repairs, isPage: false };
  for (const step of HEAD_STEPS) step(copy);
  return copy.paragraphs;
}

function adaptCopy(paragraphs: readonly string[], item: Item, repairs: RepairLog): void {
  const copy: Copy = {
    paragraphs: paragraphs.map(withoutOuterFonts),
    item,
    repairs,
    isPage: false,
  };
  for (const step of COPY_STEPS) step(copy);
  item.body = copyToBlocks(copy.paragraphs).map(fontMarks);
}

function adaptHeader({ header, headerLines }: WireMessage, head: MessageHead, item: Item): void {
  const keywordLines = [...headerLines.map((line) => line.trim()), ...head.keywordLines].map((line) =>
    line.replace(/\s*\/\s*$/, ''),
  );
  const slugline = keywordLines.join('/');
  if (slugline !== '') item.slugline = slugline;
  item.keywords = slugline
    .split('/')
    .map((keyword) => keyword.trim())
    .filter((keyword) => keyword !== '')
    .slice(0, 50);
  const { priority, category } = header;
  if (priority !== undefined) {
    item.priority = priority;
    if (/^[1-6]$/.test(priority)) item.urgency = Number(priority);
  }
  if (category !== undefined) item.subjects.push({ scheme: CATEGORY_SCHEME, code: category });
}

function extensionsOf(
  { header, trailer }: WireMessage,
  heads: readonly string[],
  sent: string | undefined,
): Record<string, unknown> {
  const { priority, category, ...rest } = header;
  const time = trailer.replace(/\s+/g, ' ').trim().slice(0, 200);
  return {
    ...rest,
    ...(heads.length === 0 ? {} : { heads }),
    // What did not become an instant in full stays as it was given.
    ...(time === '' || (sent !== undefined && sent.length > 10) ? {} : { transmissionTime: time }),
  };
}
