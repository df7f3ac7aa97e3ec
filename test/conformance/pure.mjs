// @ts-check
import { Fault } from '@wireroom/contracts';
import { readDocument } from '@wireroom/formats';
import { viewOf } from './view.mjs';

/**
 * Reads a case in this process, as ingest would.
 * @param {import('./cases.mjs').Case} row
 * @param {Buffer} bytes
 * @returns {Promise<{ view: import('./view.mjs').View, articles: import('@wireroom/contracts').Item[] }>}
 */
export async function readPurely(row, bytes) {
  try {
    const document = await readDocument(bytes, { mediaType: row.contentType, sourceUrl: row.sourceUrl });
    const articles = document.items.flatMap((entry) => ('item' in entry ? [entry.item] : []));
    return { view: viewOf(201, document.feed, articles), articles };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { view: { status: error.status, items: [], error: error.message }, articles: [] };
  }
}
