import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { annotateFault } from './annotate-faults.js';

/** A table made by `apps/enrichment/build.mjs`: some JSON, and named runs of bytes that begin on multiples of eight. */
export interface TableFile {
  readonly meta: Record<string, unknown>;
  bytes(name: string): Uint8Array;
  words(name: string): Uint32Array;
  integers(name: string): Int32Array;
  characters(name: string): Uint16Array;
}

interface Section {
  readonly name: string;
  readonly offset: number;
  readonly bytes: number;
}

/**
 * Reads a table file: nothing is parsed beside a small header, the typed arrays are views of the file's bytes, so that
 * start-up costs one read. Numbers are little-endian, as every machine that Node.js runs on.
 * @throws Fault `tables-missing`
 */
export function readTableFile(file: string, directory = tablesDirectory()): TableFile {
  const path = join(directory, file);
  if (!existsSync(path)) throw annotateFault('tables-missing', { file });
  const { buffer, byteOffset } = aligned(readFileSync(path));
  const headerLength = new Uint32Array(buffer, byteOffset, 1)[0]!;
  const header = JSON.parse(Buffer.from(buffer, byteOffset + 8, headerLength).toString('utf8')) as {
    meta: Record<string, unknown>;
    sections: Section[];
  };
  const start = byteOffset + 8 + Math.ceil(headerLength / 8) * 8;
  const at = (name: string): Section => {
    const section = header.sections.find((candidate) => candidate.name === name);
    if (section === undefined) throw annotateFault('tables-missing', { file: `${file}#${name}` });
    return section;
  };
  return {
    meta: header.meta,
    bytes: (name) => new Uint8Array(buffer, start + at(name).offset, at(name).bytes),
    words: (name) => new Uint32Array(buffer, start + at(name).offset, at(name).bytes / 4),
    integers: (name) => new Int32Array(buffer, start + at(name).offset, at(name).bytes / 4),
    characters: (name) => new Uint16Array(buffer, start + at(name).offset, at(name).bytes / 2),
  };
}

/** Typed arrays need an aligned start, which a pooled Buffer does not promise. */
function aligned(file: Buffer): { buffer: ArrayBuffer; byteOffset: number } {
  if (file.byteOffset % 8 === 0) return { buffer: file.buffer as ArrayBuffer, byteOffset: file.byteOffset };
  const copy = new Uint8Array(file);
  return { buffer: copy.buffer, byteOffset: 0 };
}

/**
 * Where the tables are: `apps/enrichment/tables` below the nearest directory above this module that has it. That holds for
 * the source as well as for `dist/apps/enrichment/src/annotate`.
 * @throws Fault `tables-missing`
 */
export function tablesDirectory(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(directory, 'apps', 'enrichment', 'tables');
    if (existsSync(candidate)) return candidate;
    const parent = dirname(directory);
    if (parent === directory) throw annotateFault('tables-missing', { file: 'apps/enrichment/tables' });
    directory = parent;
  }
}
