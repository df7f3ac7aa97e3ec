import { afterAll, describe, expect, it } from '@jest/globals';
import { builtDocuments } from './built-documents.mjs';
import { guardedReader } from './guarded-reader.mjs';
import { mutated, randomFrom, samples } from './mutations.mjs';

/** Documents that each run changes anew. `fuzz-formats.mjs` goes on for as long as one likes. */
const DOCUMENTS = 2_500;
const LIMITS = { memoryMb: 256, hangMs: 1_000 };
/** No measure of speed: how long a busy machine is given to start the process and go through all. */
const PATIENCE_MS = 240_000;

const reader = guardedReader(LIMITS);
afterAll(() => reader.stop());

describe('readDocument on hostile documents', () => {
  it(
    'gives valid items or a fault of the formats for samples that were changed, spliced and cut',
    async () => {
      const seed = Date.now() % 1_000_000;
      const random = randomFrom(seed);
      const all = samples();
      expect(all.length).toBeGreaterThan(30);
      const wrong: string[] = [];
      for (let n = 0; n < DOCUMENTS && wrong.length < 5; n++) {
        const { what, bytes } = mutated(all, random);
        const found = await reader.read({ bytes });
        if (found !== undefined) wrong.push(`seed ${seed}, document ${n} (${what}): ${found}`);
      }
      expect(wrong).toEqual([]);
    },
    PATIENCE_MS,
  );

  it.each(Object.entries(builtDocuments))(
    'gives valid items or a fault of the formats for %s',
    async (_, build) => {
      expect(await reader.read({ bytes: Buffer.from(build() as string) })).toBeUndefined();
    },
    PATIENCE_MS,
  );
});
