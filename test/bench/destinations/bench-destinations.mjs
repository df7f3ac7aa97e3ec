// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAll } from '../../../tools/build/build-all.mjs';
import { throwawayFolder } from '../../../tools/servers/throwaway.mjs';
import { startAll } from '../../../tools/start/start-all.mjs';
import { cpuMs, memoryMb } from '../process-figures.mjs';
import { startManyDestinations } from './many-destinations.mjs';
import { measurePhase } from './measure-phase.mjs';

const KEY = 'bench-source-key-0123456789';
const SECRET = `whsec_${Buffer.from('a secret of the destinations bench').toString('base64')}`;
/** Every how-manyth destination hangs. */
const HANGING = 10;
/** How long the ones that hung may take to get everything once they answer, in milliseconds. */
const RECOVERY_LIMIT_MS = 180_000;

const { values } = parseArgs({
  options: {
    destinations: { type: 'string', default: '1000' },
    fan: { type: 'string', default: '50' },
    rate: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '30' },
  },
});
const [count, fan, rate, seconds] = [values.destinations, values.fan, values.rate, values.seconds].map(Number);
const groups = Math.floor((count ?? 0) / (fan ?? 1));
const hangs = (/** @type {number} */ destination) => destination % HANGING === 0;

/**
 * Many webhook destinations, each article going to `fan` of them: the latency of those that answer, first with all well, then with every tenth of
 * them hanging, in one run. Prints one line of JSON.
 */
await buildAll({ root: fileURLToPath(new URL('../../..', import.meta.url)) });
const { folder, remove } = await throwawayFolder('bench');
const destinations = await startManyDestinations(hangs);
const began = performance.now();
const wireroom = await startAll({ folder, newsroom: newsroom() });
try {
  const startSeconds = (performance.now() - began) / 1_000;
  console.log(`  ${count} destinations: everything started in ${startSeconds.toFixed(1)} s`);
  const stage = { ingestUrl: wireroom.urls.ingest, destinations, key: KEY, groups, perGroup: fan ?? 1, hangs };
  const load = { articles: (rate ?? 1) * (seconds ?? 1), ratePerSecond: rate ?? 1 };
  const warmUp = await measurePhase(stage, { ...load, seed: 1 });
  const well = await measured('all well', () => measurePhase(stage, { ...load, seed: 2 }));
  const rssWell = memory();
  destinations.hang(true);
  // First the tries that find out, then a phase in which the circuits are open.
  const beginning = await measured(`${groups * ((fan ?? 1) / HANGING)} begin to hang`, () =>
    measurePhase(stage, { ...load, seed: 3 }),
  );
  const hanging = await measured('they hang on', () => measurePhase(stage, { ...load, seed: 4 }));
  const rssHanging = memory();
  const unanswered = destinations.unanswered();
  const recoverySeconds = await recovery(
    [warmUp, well, beginning, hanging].reduce((sum, { articles }) => sum + articles * (fan ?? 1), 0),
  );
  console.log(
    JSON.stringify(
      rounded({
        destinations: count,
        hanging: groups * ((fan ?? 1) / HANGING),
        articlesPerSecond: rate,
        deliveriesPerSecond: (rate ?? 1) * (fan ?? 1),
        startSeconds,
        well,
        beginning,
        whileHanging: hanging,
        ratio: {
          beginning: { p50: beginning.p50 / well.p50, p99: beginning.p99 / well.p99 },
          hanging: { p50: hanging.p50 / well.p50, p99: hanging.p99 / well.p99 },
        },
        unanswered,
        recoverySeconds,
        rssMb: { well: rssWell, hanging: rssHanging },
      }),
    ),
  );
} finally {
  await wireroom.stop();
  await destinations.stop();
  remove();
}

function newsroom() {
  const ids = [...Array(groups).keys()];
  return {
    sources: ids.map((n) => ({ id: `g${n}`, provider: `g${n}`, key: KEY, language: 'en' })),
    routes: ids.map((n) => ({
      id: `r${n}`,
      title: `Route ${n}`,
      query: `provider:g${n}`,
      destinations: [...Array(fan).keys()].map((i) => `d${n * (fan ?? 1) + i}`),
    })),
    destinations: [...Array(groups * (fan ?? 1)).keys()].map((n) => ({
      id: `d${n}`,
      type: 'webhook',
      url: destinations.urlOf(n),
      secret: SECRET,
      allowPrivateNetwork: true,
      concurrency: 4,
    })),
  };
}

/**
 * @template {{ deliveries: number, p50: number, p99: number }} P
 * @param {string} name
 * @param {() => Promise<P>} run
 */
async function measured(name, run) {
  const pids = wireroom.pids();
  const cpuBefore = sumOf(pids);
  const phase = await run();
  const cpuMsPerDelivery = (sumOf(pids) - cpuBefore) / phase.deliveries;
  console.log(
    `  ${name}: p50 ${phase.p50.toFixed(0)} ms, p99 ${phase.p99.toFixed(0)} ms, ${cpuMsPerDelivery.toFixed(2)} ms CPU a delivery`,
  );
  return { ...phase, cpuMsPerDelivery };
}

/** @param {Record<string, number | undefined>} pids */
function sumOf(pids) {
  return Object.values(pids).reduce((/** @type {number} */ sum, pid) => sum + (pid === undefined ? 0 : cpuMs(pid)), 0);
}

function memory() {
  return Object.fromEntries(Object.entries(wireroom.pids()).map(([part, pid]) => [part, memoryMb(pid)]));
}

/** Lets the hanging ones answer and waits until they have everything. @param {number} atLeast deliveries of all phases to all destinations */
async function recovery(atLeast) {
  destinations.hang(false);
  const from = performance.now();
  for (;;) {
    const distinct = new Set(destinations.arrivals.map(({ destination, revision }) => `${destination} ${revision}`)).size;
    if (distinct >= atLeast) return (performance.now() - from) / 1_000;
    if (performance.now() - from > RECOVERY_LIMIT_MS) throw new Error(`after the hang ${distinct} of ${atLeast} deliveries came`);
    await wait(500);
  }
}

/** Three decimals at the most. @param {unknown} value @returns {unknown} */
function rounded(value) {
  if (typeof value === 'number') return Math.round(value * 1_000) / 1_000;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, rounded(each)]));
}
