// @ts-check
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { buildAll } from '../../tools/build/build-all.mjs';
import { throwawayFolder } from '../../tools/servers/throwaway.mjs';
import { startAll } from '../../tools/start/start-all.mjs';
import { makeDocuments } from '../wire/make-documents.mjs';
import { startReceiver } from '../wire/webhook-receiver.mjs';
import { measureLatency } from './measure-latency.mjs';
import { measureThroughput } from './measure-throughput.mjs';
import { memoryMb } from './process-figures.mjs';

/**
 * @typedef {object} Stage
 * @property {import('../../tools/start/start-all.mjs').Wireroom} wireroom
 * @property {Awaited<ReturnType<typeof startReceiver>>} receiver
 * @property {string} source
 * @property {string} key
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KEY = 'bench-source-key-0123456789';
/** Stories that warm up the compilers and caches before anything is measured. */
const WARM_UP = 1_500;

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '5000' },
    rate: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '20' },
  },
});
const [count, rate, seconds] = [Number(values.documents), Number(values.rate), Number(values.seconds)];

await buildAll({ root: ROOT });
const { folder, remove } = await throwawayFolder('bench');
// Signatures are made by publishing and checked by tests; checking them here would only take CPU from what is measured.
const receiver = await startReceiver({ verify: false });
const wireroom = await startAll({ folder, newsroom: newsroomFor(receiver) });
try {
  const stage = { wireroom, receiver, source: 'made', key: KEY };
  await measureThroughput(stage, makeDocuments({ stories: WARM_UP, seed: 1 }));
  const throughput = await measureThroughput(stage, makeDocuments({ stories: count, seed: 2 }));
  console.log(`  ${count} documents at full speed: ${throughput.articlesPerSecond.toFixed(0)} articles/s`);
  const latencyMs = await measureLatency(stage, makeDocuments({ stories: rate * seconds, seed: 3 }), rate);
  console.log(`  at ${rate} articles/s: p50 ${latencyMs.p50.toFixed(0)} ms, p99 ${latencyMs.p99.toFixed(0)} ms`);
  const rssMb = Object.fromEntries(Object.entries(wireroom.pids()).map(([part, pid]) => [part, memoryMb(pid)]));
  await wireroom.stop();
  const pure = await pureFunctions();
  console.log(`  pure functions alone: ${pure.cpuMs.toFixed(3)} ms an article`);
  const overheadRatio = throughput.cpuMsPerArticle / pure.cpuMs;
  const { cpuMs: pureCpuMsPerArticle, ...pureCpuMsByStep } = pure;
  console.log(JSON.stringify(rounded({ ...throughput, latencyMs, pureCpuMsPerArticle, pureCpuMsByStep, overheadRatio, rssMb })));
} finally {
  await wireroom.stop();
  await receiver.stop();
  remove();
}

/** @param {Stage['receiver']} destination */
function newsroomFor({ url, secret }) {
  return {
    sources: [{ id: 'made', provider: 'made', key: KEY, language: 'en' }],
    routes: [{ id: 'all', title: 'All', query: '*', destinations: ['receiver'] }],
    destinations: [{ id: 'receiver', type: 'webhook', url, secret, allowPrivateNetwork: true, concurrency: 16 }],
  };
}

/** In a process of its own, so that nothing of the bench's counts. @returns {Promise<Record<string, number> & { cpuMs: number }>} */
async function pureFunctions() {
  const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, 'test/bench/pure-functions.mjs')], { cwd: ROOT });
  return JSON.parse(stdout);
}

/** Three decimals at the most. @param {unknown} value @returns {unknown} */
function rounded(value) {
  if (typeof value === 'number') return Math.round(value * 1_000) / 1_000;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, rounded(each)]));
}
