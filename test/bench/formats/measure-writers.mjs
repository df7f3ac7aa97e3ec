// @ts-check
import { readDocument, writers } from '@wireroom/formats';
import { cpuTimes } from './cpu-time.mjs';
import { newsItemDocumentOf } from './made-articles.mjs';
import { makeStories } from './made-stories.mjs';
import { peerWriters } from './peer-writers.mjs';
import { rowsOf } from './table.mjs';

const OURS = 'wireroom';

/**
 * From an article to text, in every format that the registry has.
 * @param {{ formats?: string[], rounds?: number, roundMs?: number }} options
 */
export async function measureWriters({ formats, ...timing }) {
  const rendering = await madeRendering();
  const rows = [];
  for (const [format, writer] of Object.entries(writers)) {
    if (formats?.includes(format) === false) continue;
    const peers = peerWriters[format] ?? [];
    const works = {
      [OURS]: () => writer.article(rendering),
      ...Object.fromEntries(peers.map(({ name, write }) => [name, () => write(rendering)])),
    };
    const gives = { [OURS]: 'document', ...Object.fromEntries(peers.map((peer) => [peer.name, peer.gives])) };
    const times = await cpuTimes(works, timing);
    const bytes = Buffer.byteLength(writer.article(rendering), writer.encoding);
    rows.push(...rowsOf({ format, what: '1 article', bytes, gives, ours: OURS, times }));
  }
  return rows;
}

/** @returns {Promise<import('@wireroom/formats').Rendering>} */
async function madeRendering() {
  const [story] = makeStories(1);
  const [read] = story === undefined ? [] : (await readDocument(Buffer.from(newsItemDocumentOf(story)))).items;
  if (read === undefined || !('item' in read)) throw new Error('the made news item was not read');
  const article = {
    ...read.item,
    guid: read.item.guid ?? 'urn:made',
    id: '0d6e7bd5-1f0b-5a07-8c5c-3a5ad1a0b6a1',
    revision: 2,
    provider: 'northwire',
    source: 'northwire-en',
    receivedAt: '2026-03-01T08:00:00Z',
    contentHash: 'a'.repeat(64),
    document: { id: '8b0f7a3e-93a8-4df1-a1b7-5a4b5f2f8b11', sha256: 'b'.repeat(64), format: 'newsml-g2', index: 0 },
  };
  return { article, annotations: [] };
}
