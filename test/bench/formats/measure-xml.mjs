// @ts-check
import { RepairLog } from '../../../libs/formats/dist/repair-log.js';
import { parseXml } from '../../../libs/formats/dist/xml/parse-xml.js';
import { cpuTimes } from './cpu-time.mjs';
import { madeDocuments } from './made-documents.mjs';
import { rowsOf } from './table.mjs';
import { xmlCandidates } from './xml-candidates.mjs';

const OURS = 'wireroom';

/**
 * From text to a tree: our reader beside the public ones (docs/adr/0014-xml-reader.md).
 * @param {{ formats?: string[], rounds?: number, roundMs?: number }} options
 */
export async function measureXml({ formats, ...timing }) {
  const gives = Object.fromEntries(
    Object.entries(xmlCandidates).map(([name, { lacks }]) => [name, lacks === undefined ? 'tree' : `tree without ${lacks}`]),
  );
  const rows = [];
  for (const { format, what, bytes } of madeDocuments()) {
    const text = bytes.toString('utf8');
    if (!text.startsWith('<?xml') || formats?.includes(format) === false) continue;
    const works = {
      [OURS]: () => parseXml(text, new RepairLog()),
      ...Object.fromEntries(Object.entries(xmlCandidates).map(([name, { read }]) => [name, () => read(text)])),
    };
    const times = await cpuTimes(works, timing);
    rows.push(...rowsOf({ format, what, bytes: bytes.length, gives: { [OURS]: 'tree', ...gives }, ours: OURS, times }));
  }
  return rows;
}
