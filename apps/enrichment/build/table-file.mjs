import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a table: header length (uint32), padding, header JSON, then the sections, each beginning on a multiple of eight.
 * Written aside and renamed, so that a reader never sees half a table.
 * @param {string} path
 * @param {Record<string, unknown>} meta
 * @param {Record<string, ArrayBufferView>} sections
 */
export function writeTableFile(path, meta, sections) {
  let offset = 0;
  const index = [];
  const parts = [];
  for (const [name, view] of Object.entries(sections)) {
    const bytes = Buffer.from(view.buffer, view.byteOffset, view.byteLength);
    index.push({ name, offset, bytes: bytes.length });
    const padding = (8 - (bytes.length % 8)) % 8;
    parts.push(bytes, Buffer.alloc(padding));
    offset += bytes.length + padding;
  }
  const header = Buffer.from(JSON.stringify({ meta, sections: index }));
  const length = Buffer.alloc(8);
  length.writeUInt32LE(header.length, 0);
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}.tmp`;
  writeFileSync(aside, Buffer.concat([length, header, Buffer.alloc((8 - (header.length % 8)) % 8), ...parts]));
  renameSync(aside, path);
}
