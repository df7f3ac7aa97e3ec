import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

/** Half as much again as reading one item at a time needs; a tree of the whole needs more than twice as much. */
const HEAP_MB = 64;
/** No measure of speed: what a busy machine is given to compile the readers and read. */
const PATIENCE_MS = 120_000;

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** What a process with a small heap prints. Rejects when it runs out of memory. */
async function readWithSmallHeap(what: string): Promise<string> {
  const hooks = new URL('run-from-sources.mjs', import.meta.url).href;
  const options = ['--import', hooks, `--max-old-space-size=${HEAP_MB}`];
  const { stdout } = await promisify(execFile)(process.execPath, [...options, here('read-large.mjs'), what]);
  return stdout.trim();
}

describe('readDocument on large documents', () => {
  it.each(['rss', 'atom', 'newsml-g2'])(
    'reads %s of 2,500 items of a hundred elements without holding them as a tree',
    async (format) => {
      expect(await readWithSmallHeap(format)).toBe('2500');
    },
    PATIENCE_MS,
  );

  it(
    'gives items that do not keep the documents they are from in memory',
    async () => {
      expect(await readWithSmallHeap('headlines')).toBe('60');
    },
    PATIENCE_MS,
  );
});
