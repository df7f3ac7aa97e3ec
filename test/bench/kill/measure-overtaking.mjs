// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { pushDocuments } from '../../wire/push-documents.mjs';
import { breakDown } from './break-down.mjs';

/** @typedef {import('../../wire/make-documents.mjs').MadeDocument} MadeDocument */

/**
 * Pushes the second versions of stories, a kill and a routine update at the same moment each time, and measures from the sending of each to its arrival
 * at every destination, in milliseconds. Kills are all waited for; updates as long as `patienceMs` allows after the last push.
 * @param {import('./bench-kill.mjs').Stage} stage
 * @param {object} load
 * @param {MadeDocument[]} load.kill made stories that were delivered
 * @param {MadeDocument[]} load.update others of them
 * @param {number} load.ratePerSecond
 * @param {number} load.patienceMs
 * @param {() => Promise<void>} load.killed called once all kills have come
 */
export async function measureOvertaking(stage, { kill, update, ratePerSecond, patienceMs, killed }) {
  const first = stage.destinations.arrivals.length;
  const [kills, updates] = await Promise.all([
    push(
      stage,
      kill.map((document) => secondVersion(document, 'canceled')),
      ratePerSecond,
    ),
    push(
      stage,
      update.map((document) => secondVersion(document, 'usable')),
      ratePerSecond,
    ),
  ]);
  const last = performance.now();
  const isComplete = (/** @type {Map<string, number>} */ sent) =>
    firstArrivals(stage, first, sent).length >= sent.size * stage.count || performance.now() - last > patienceMs;
  while (!isComplete(kills)) await wait(50);
  await killed();
  for (;;) {
    if (isComplete(updates)) {
      return { flash: await told(stage, first, kills), routine: await told(stage, first, updates) };
    }
    await wait(50);
  }
}

/** @param {MadeDocument} document @param {string} pubstatus @returns {MadeDocument} */
function secondVersion(document, pubstatus) {
  const story = JSON.parse(document.body);
  const versioncreated = new Date(Date.parse(story.versioncreated) + 60_000).toISOString();
  const body = JSON.stringify({ ...story, version: '2', versioncreated, pubstatus, headline: `${story.headline} (again)` });
  return { ...document, version: 2, body };
}

/**
 * Answers when each revision was sent.
 * @param {import('./bench-kill.mjs').Stage} stage
 * @param {MadeDocument[]} documents
 * @param {number} ratePerSecond
 */
async function push({ wireroom, source, key }, documents, ratePerSecond) {
  /** @type {Map<MadeDocument, number>} */
  const at = new Map();
  const options = { url: wireroom.urls.ingest, source, key, ratePerSecond };
  const receipts = await pushDocuments(documents, { ...options, onSend: (document, time) => at.set(document, time) });
  return new Map(
    documents.map((document, i) => {
      const item = receipts[i]?.items[0];
      if (item?.revision !== 2) throw new Error(`${document.guid} was ${item?.outcome} as revision ${item?.revision}`);
      return [`${item.articleId} 2`, at.get(document) ?? Number.NaN];
    }),
  );
}

/** @param {import('./bench-kill.mjs').Stage} stage @param {number} first @param {Map<string, number>} sent */
async function told(stage, first, sent) {
  const arrivals = firstArrivals(stage, first, sent);
  const latencies = arrivals.map(({ revision, at }) => at - Number(sent.get(revision))).sort((a, b) => a - b);
  return { ...figures(latencies, sent.size * stage.count), stages: await breakDown(stage.folder, sent, arrivals) };
}

/** At each destination. @param {import('./bench-kill.mjs').Stage} stage @param {number} first @param {Map<string, number>} sent */
function firstArrivals({ destinations }, first, sent) {
  /** @type {Map<string, import('../destinations/many-destinations.mjs').Arrival>} */
  const found = new Map();
  for (const arrival of destinations.arrivals.slice(first)) {
    const key = `${arrival.destination} ${arrival.revision}`;
    if (sent.has(arrival.revision) && !found.has(key)) found.set(key, arrival);
  }
  return [...found.values()];
}

/** What has not come is later than all that has: a quantile among it is not known, and null. @param {number[]} sorted @param {number} wanted */
function figures(sorted, wanted) {
  const quantile = (/** @type {number} */ q) => sorted[Math.min(wanted - 1, Math.floor(wanted * q))] ?? null;
  return {
    wanted,
    arrived: sorted.length,
    p50: quantile(0.5),
    p99: quantile(0.99),
    max: sorted.length < wanted ? null : quantile(1),
  };
}
