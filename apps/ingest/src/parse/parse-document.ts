import { createHash } from 'node:crypto';
import { Fault, type FeedInfo, type Item, type Repair } from '@wireroom/contracts';
import { readDocument } from '@wireroom/formats';
import type { Arrival } from '../receive/arrival.js';

/** An item that was read, or the reason why it was not, at its place in the document. */
export type ParsedItem = { readonly index: number } & ({ readonly item: Item } | { readonly fault: Fault });

/** Rows 2 and 3: a document with its digest, and what was in it; or why it could not be read. */
export interface ParsedDocument {
  readonly sha256: string;
  readonly parsedAt: Date;
  readonly format?: string;
  readonly feed?: FeedInfo;
  readonly items: readonly ParsedItem[];
  readonly repairs: readonly Repair[];
  /** Set when the document as a whole could not be read: it goes to quarantine. */
  readonly fault?: Fault;
}

/** Reads the document. A fault of the document is a value here: its bytes are kept all the same. */
export async function parseDocument(arrival: Arrival): Promise<ParsedDocument> {
  const sha256 = createHash('sha256').update(arrival.bytes).digest('hex');
  try {
    const { mediaType, sourceUrl } = arrival;
    const { format, feed, items, repairs } = await readDocument(arrival.bytes, { mediaType, sourceUrl });
    return {
      sha256,
      parsedAt: new Date(),
      format,
      feed,
      repairs,
      items: items.map((read, index) => withDefaults({ ...read, index }, arrival)),
    };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { sha256, parsedAt: new Date(), items: [], repairs: [], fault: error };
  }
}

/** What the source says of all its items, where an item is silent. */
function withDefaults(parsed: ParsedItem, arrival: Arrival): ParsedItem {
  const { language } = arrival.source;
  if ('fault' in parsed || language === null || parsed.item.language !== undefined) return parsed;
  return { index: parsed.index, item: { ...parsed.item, language } };
}
