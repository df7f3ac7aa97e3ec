import { Fault } from '@wireroom/contracts';
import type { ReadInner, ReadItem } from '../format.js';
import { formatsFault } from '../formats-faults.js';
import { MAX_ATTACHED_BYTES, MAX_ATTACHED_DOCUMENTS, MAX_ITEMS, MAX_LIST } from '../limits.js';
import { isDocument } from './attached-kind.js';
import { contentOf, labelOf, type PartLabel } from './parse.js';
import type { RawPart } from './split-parts.js';

export interface Attached {
  /** The items of the documents that came along, in order; a document that cannot be read is a fault in its place. */
  readonly items: readonly ReadItem[];
  readonly documents: number;
  /** What else came along. */
  readonly files: readonly PartLabel[];
}

/** Reads what is attached to a mail, each document by the reader of its own format. */
export async function readAttachments(parts: readonly RawPart[], readInner: ReadInner): Promise<Attached> {
  let items: ReadItem[] = [];
  const files: PartLabel[] = [];
  let documents = 0;
  let bytes = 0;
  for (const part of parts) {
    const label = await labelOf(part);
    bytes += isDocument(label) ? part.body.length : 0;
    const found = isDocument(label) ? await readOne(part, label, { documents, bytes }, readInner) : undefined;
    if (found === undefined) {
      if (files.length < MAX_LIST) files.push(label);
      continue;
    }
    documents++;
    items = items.concat(found);
    if (items.length > MAX_ITEMS) throw formatsFault('limit-exceeded', { limit: 'items of a document', allowed: MAX_ITEMS });
  }
  return { items, documents, files };
}

/** Undefined for what is called a document and holds a picture or an archive. */
async function readOne(
  part: RawPart,
  label: PartLabel,
  soFar: { readonly documents: number; readonly bytes: number },
  readInner: ReadInner,
): Promise<readonly ReadItem[] | undefined> {
  if (soFar.documents >= MAX_ATTACHED_DOCUMENTS) return [exceeded('documents attached to a mail', MAX_ATTACHED_DOCUMENTS)];
  if (soFar.bytes > MAX_ATTACHED_BYTES) return [exceeded('bytes of documents attached to a mail', MAX_ATTACHED_BYTES)];
  const charset = part.type.parameters.get('charset');
  const type = label.mediaType === '' ? 'application/octet-stream' : label.mediaType;
  try {
    const { items } = await readInner(await contentOf(part), {
      mediaType: charset === undefined ? type : `${type}; charset=${charset}`,
    });
    return items.map((entry) => ('item' in entry ? { item: fromFile(entry.item, label) } : entry));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return error.code === 'media-type-unreadable' || error.code === 'document-empty' ? undefined : [{ fault: error }];
  }
}

function exceeded(limit: string, allowed: number): ReadItem {
  return { fault: formatsFault('limit-exceeded', { limit, allowed }) };
}

function fromFile<T extends { extensions?: Record<string, unknown> }>(item: T, { name }: PartLabel): T {
  return name === undefined ? item : { ...item, extensions: { ...item.extensions, attachment: name } };
}
