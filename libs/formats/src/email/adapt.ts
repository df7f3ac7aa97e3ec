import { blockText, emptyItem, type Item } from '@wireroom/contracts';
import type { ReadInner, ReadItem, ReadOptions } from '../format.js';
import { formatsFault } from '../formats-faults.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { RepairLog } from '../repair-log.js';
import { takeCommand } from '../text/take-command.js';
import { takeEmbargo } from '../text/take-embargo.js';
import { adaptCopy } from './adapt-copy.js';
import { readSubject, setHead, setWrittenHead } from './adapt-head.js';
import { fieldNamed } from './field.js';
import { keptFields } from './kept-fields.js';
import type { PartLabel } from './parse.js';
import { readAttachments } from './read-attachments.js';
import { readMailText } from './read-text.js';
import { sortParts } from './sort-parts.js';
import type { RawPart } from './split-parts.js';
import { withNote } from './with-note.js';

/** Words up to which a text that comes with documents is about them and no story of its own. */
const COVER_NOTE_WORDS = 120;

/** Turns a mail into items: its own text, then what came with it. With documents, a short text is their cover note and no item. */
export async function adaptMail(mail: RawPart, options: ReadOptions, readInner: ReadInner): Promise<ReadItem[]> {
  const { text, attachments } = sortParts(mail);
  const attached = await readAttachments(attachments, readInner);
  const { item, words, note } = await ownItem(mail, text, options);
  if (attached.files.length > 0) item.extensions = { ...item.extensions, attachments: attached.files.map(described) };
  if (attached.documents > 0 && words <= COVER_NOTE_WORDS) return attached.items.map((entry) => withNote(entry, item, note));
  const isEmpty = item.headline === undefined && item.body.length === 0 && attached.files.length === 0;
  return [isEmpty ? { fault: formatsFault('item-empty') } : { item }, ...attached.items];
}

async function ownItem(
  mail: RawPart,
  pieces: Parameters<typeof readMailText>[0],
  options: ReadOptions,
): Promise<{ item: Item; words: number; note: string }> {
  const item = emptyItem();
  const repairs = new RepairLog();
  const { headline, isForward } = readSubject(mail.fields);
  if (headline !== undefined) Object.assign(item, { headline, headlineOrigin: 'given' });
  const baseUrl = resolveReference(fieldNamed(mail.fields, 'content-location')) ?? options.sourceUrl;
  const text = await readMailText(pieces, { isForward, baseUrl, repairs });
  for (const take of [takeCommand, takeEmbargo])
    take({ paragraphs: headline === undefined ? [] : [headline], item, repairs, isPage: false });
  adaptCopy(item, text.copy);
  if (text.note !== '') item.edNotes.push({ text: text.note, public: false });
  setWrittenHead(item, text.header, repairs);
  setHead(item, mail.fields, repairs);
  const kept = keptFields(mail.fields);
  if (Object.keys(kept).length > 0) item.extensions = { ...item.extensions, ...kept };
  item.repairs.push(...text.repairs, ...repairs.list);
  const copy = text.copy.map((entry) => (typeof entry === 'string' ? entry : blockText(entry))).join('\n');
  return { item, words: copy.split(/\s+/).filter((word) => word !== '').length, note: copy.trim() };
}

function described({ mediaType, name, contentId, description }: PartLabel): Record<string, string> {
  return {
    mediaType,
    ...(name === undefined ? {} : { name }),
    ...(contentId === undefined ? {} : { cid: contentId }),
    ...(description === undefined ? {} : { description }),
  };
}
