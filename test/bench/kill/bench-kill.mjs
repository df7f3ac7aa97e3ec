// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAll } from '../../../tools/build/build-all.mjs';
import { throwawayFolder } from '../../../tools/servers/throwaway.mjs';
import { startAll } from '../../../tools/start/start-all.mjs';
import { makeDocuments } from '../../wire/make-documents.mjs';
import { pushDocuments } from '../../wire/push-documents.mjs';
import { startManyDestinations } from '../destinations/many-destinations.mjs';
import { keepPushing } from './keep-pushing.mjs';
import { measureOvertaking } from './measure-overtaking.mjs';
import { pileUp } from './pile-up.mjs';
import { waitingArticles } from './waiting-articles.mjs';

/**
 * @typedef {object} Stage
 * @property {import('../../../tools/start/start-all.mjs').Wireroom} wireroom
 * @property {Awaited<ReturnType<typeof startManyDestinations>>} destinations
 * @property {number} count destinations
 * @property {string} folder data of the run
 * @property {string} source
 * @property {string} key
 */

const KEY = 'bench-source-key-0123456789';
const SECRET = `whsec_${Buffer.from('a secret of the bench of kills...').toString('base64')}`;
/** What may be missing of the first versions' deliveries before the run is given up, in milliseconds without an arrival. */
const STALL_MS = 30_000;

const { values } = parseArgs({
  options: {
    backlog: { type: 'string', default: '100000' },
    destinations: { type: 'string', default: '20' },
    kills: { type: 'string', default: '50' },
    rate: { type: 'string', default: '2' },
    senders: { type: 'string', default: '128' },
    patience: { type: 'string', default: '60' },
  },
});
const [backlog = 0, count = 0, kills = 0, rate = 1, senders = 0, patience = 0] = [
  values.backlog,
  values.destinations,
  values.kills,
  values.rate,
  values.senders,
  values.patience,
].map(Number);

/**
 * Kills of delivered articles behind a pile of routine ones: time from push to every destination, beside that of routine updates pushed at the same
 * moments, which is what a kill would take without its lane. Prints one line of JSON.
 */
await buildAll({ root: fileURLToPath(new URL('../../..', import.meta.url)) });
const { folder, remove } = await throwawayFolder('bench');
const destinations = await startManyDestinations(() => false);
const wireroom = await startAll({ folder, newsroom: newsroom() });
try {
  const stage = { wireroom, destinations, count, folder, source: 'made', key: KEY };
  const stories = makeDocuments({ stories: kills * 2, seed: 1, formats: ['ninjs'] });
  await pushDocuments(stories, { url: wireroom.urls.ingest, source: 'made', key: KEY });
  await untilDelivered(stories.length * count);
  const began = performance.now();
  await pileUp(stage, backlog);
  const pileSeconds = (performance.now() - began) / 1_000;
  const ahead = (stories.length + backlog) * count - destinations.arrivals.length;
  console.log(`  ${backlog} articles piled up in ${pileSeconds.toFixed(1)} s, ${ahead} deliveries of them to come`);
  const pushing = keepPushing(stage, senders);
  const waiting = await waitingArticles(stage);
  console.log(
    `  at the first kill: ${waiting.enrichment} wait for enrichment, ${waiting.publishing} for publishing, ${waiting.deliveries} deliveries are owed`,
  );
  let pushed = 0;
  const killed = async () => {
    pushed = await pushing.stop();
  };
  const [kill, update] = [stories.slice(0, kills), stories.slice(kills)];
  const load = { kill, update, ratePerSecond: rate, patienceMs: patience * 1_000, killed };
  const { flash, routine } = await measureOvertaking(stage, load);
  const left = (stories.length * 2 + backlog + pushed) * count - destinations.arrivals.length;
  console.log(`  meanwhile ${pushed} more articles were pushed, as fast as ingest took them`);
  console.log(
    `  kills: p50 ${words(flash.p50)}, p99 ${words(flash.p99)}; ${left} deliveries of the pile were still to come at the end`,
  );
  console.log(`  they waited: ${stages(flash.stages)}`);
  console.log(`  without the lane: p50 ${words(routine.p50)}, p99 ${words(routine.p99)}`);
  console.log(`  they waited: ${stages(routine.stages)}`);
  console.log(JSON.stringify(rounded({ backlog, destinations: count, ahead, waiting, pushed, left, flash, routine })));
} finally {
  await wireroom.stop();
  await destinations.stop();
  remove();
}

function newsroom() {
  const ids = [...Array(count).keys()].map((n) => `d${n}`);
  return {
    sources: [{ id: 'made', provider: 'made', key: KEY, language: 'en' }],
    routes: [{ id: 'all', title: 'All', query: '*', destinations: ids }],
    destinations: ids.map((id, n) => {
      const url = destinations.urlOf(n);
      return { id, type: 'webhook', url, secret: SECRET, allowPrivateNetwork: true, concurrency: 4 };
    }),
  };
}

/** @param {number} goal */
async function untilDelivered(goal) {
  let seen = 0;
  for (let since = performance.now(); destinations.arrivals.length < goal; await wait(20)) {
    if (destinations.arrivals.length !== seen) since = performance.now();
    seen = destinations.arrivals.length;
    if (performance.now() - since > STALL_MS) throw new Error(`stalled at ${seen} of ${goal} deliveries`);
  }
}

/** @param {number | null} ms */
function words(ms) {
  return ms === null ? `over ${patience} s` : `${ms.toFixed(0)} ms`;
}

/** @param {Awaited<ReturnType<typeof measureOvertaking>>['flash']['stages']} all */
function stages(all) {
  return Object.entries(all)
    .map(([stage, { p50, p99 }]) => (p50 === null ? `${stage} -` : `${stage} ${p50.toFixed(0)}/${p99?.toFixed(0)}`))
    .join(', ');
}

/** Three decimals at the most. @param {unknown} value @returns {unknown} */
function rounded(value) {
  if (typeof value === 'number') return Math.round(value * 1_000) / 1_000;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, rounded(each)]));
}
