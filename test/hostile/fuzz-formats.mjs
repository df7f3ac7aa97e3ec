// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { guardedReader } from './guarded-reader.mjs';
import { mutated, randomFrom, samples } from './mutations.mjs';

/**
 * `node test/hostile/fuzz-formats.mjs --seconds 600 --seed 7`: reads changed samples for so long, in a process of little memory, and keeps
 * each document that was not read as it should in `--keep` (.wireroom/hostile).
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    keep: { type: 'string', default: '.wireroom/hostile' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const random = randomFrom(seed);
const all = samples();
const reader = guardedReader({ memoryMb: 256, hangMs: 1_000 });
console.log(`seed ${seed}, ${all.length} samples`);
const end = performance.now() + Number(values.seconds) * 1_000;
/** @type {Map<string, number>} */
const seen = new Map();
let count = 0;
for (; performance.now() < end; count += 1) {
  const { what, bytes } = mutated(all, random);
  const wrong = await reader.read({ bytes });
  if (wrong === undefined) continue;
  const kind = wrong.split('\n').slice(0, 3).join(' ');
  seen.set(kind, (seen.get(kind) ?? 0) + 1);
  if ((seen.get(kind) ?? 0) > 1) continue;
  mkdirSync(values.keep, { recursive: true });
  const file = join(values.keep, `${seed}-${count}.bin`);
  writeFileSync(file, bytes);
  console.log(`${file} (${what})\n  ${wrong}`);
}
await reader.stop();
for (const [kind, times] of seen) console.log(`${times} x ${kind}`);
console.log(`${count} documents, ${[...seen.values()].reduce((sum, times) => sum + times, 0)} not read as they should`);
process.exitCode = seen.size > 0 ? 1 : 0;
