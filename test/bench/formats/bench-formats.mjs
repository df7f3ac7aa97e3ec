// @ts-check
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAll } from '../../../tools/build/build-all.mjs';

/**
 * Speed of each reader and writer beside the fastest public libraries for the same job, in one process, in turns. Prints tables, and
 * as the last line one JSON object. `--only xml,readers,writers` takes some of the parts, `--formats rss,nitf` some of the formats,
 * `--quick` short rounds.
 */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const { values } = parseArgs({
  options: { only: { type: 'string' }, formats: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const parts = values.only?.split(',') ?? ['xml', 'readers', 'writers'];
const options = { formats: values.formats?.split(','), ...(values.quick ? { rounds: 2, roundMs: 60 } : {}) };

await buildAll({ root: ROOT, web: false });
// Only now, as they import what has just been built.
const { measureXml } = await import('./measure-xml.mjs');
const { measureReaders } = await import('./measure-readers.mjs');
const { measureWriters } = await import('./measure-writers.mjs');
const { table } = await import('./table.mjs');

/** @type {Record<string, Awaited<ReturnType<typeof measureXml>>>} */
const figures = {};
for (const [part, measure] of Object.entries({ xml: measureXml, readers: measureReaders, writers: measureWriters })) {
  if (!parts.includes(part)) continue;
  figures[part] = await measure(options);
  console.log(`\n${part}\n${table(figures[part])}`);
}
console.log(JSON.stringify(figures));
