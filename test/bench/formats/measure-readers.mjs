// @ts-check
import { readDocument } from '@wireroom/formats';
import { LOOSE_READERS, STRUCTURED_READERS } from '../../../libs/formats/dist/readers.js';
import { cpuTimes } from './cpu-time.mjs';
import { madeDocuments } from './made-documents.mjs';
import { peerReaders } from './peer-readers.mjs';
import { rowsOf } from './table.mjs';

const OURS = 'wireroom';

/**
 * From bytes to items, of every reader that the registry has.
 * @param {{ formats?: string[], rounds?: number, roundMs?: number }} options
 */
export async function measureReaders({ formats, ...timing }) {
  const documents = madeDocuments();
  const rows = [];
  for (const { name: format } of [...STRUCTURED_READERS, ...LOOSE_READERS]) {
    if (formats?.includes(format) === false) continue;
    const own = documents.filter((document) => document.format === format);
    if (own.length === 0) console.log(`  no document for ${format}`);
    for (const { what, bytes } of own) {
      await checkRead(bytes, format, what);
      const peers = peerReaders[format] ?? [];
      const works = {
        [OURS]: () => readDocument(bytes),
        ...Object.fromEntries(peers.map(({ name, read }) => [name, () => read(bytes)])),
      };
      const gives = { [OURS]: 'items, text as blocks', ...Object.fromEntries(peers.map((peer) => [peer.name, peer.gives])) };
      const times = await cpuTimes(works, timing);
      rows.push(...rowsOf({ format, what, bytes: bytes.length, gives, ours: OURS, times }));
    }
  }
  return rows;
}

/** A document that is read as something else, or not at all, would be measured for nothing. @param {Buffer} bytes @param {string} format @param {string} what */
async function checkRead(bytes, format, what) {
  const read = await readDocument(bytes);
  const whole = read.items.every((entry) => 'item' in entry && entry.item.headline !== undefined && entry.item.body.length > 3);
  if (read.format !== format || read.items.length === 0 || !whole)
    throw new Error(`${format}, ${what}: read as ${read.format}, not whole`);
}
