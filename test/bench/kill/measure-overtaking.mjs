// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { pushDocuments } from '../../wire/push-documents.mjs';

/** @typedef {import('../../wire/make-documents.mjs').MadeDocument} MadeDocument */

/**
 * Pushes the second versions of stories, a kill and a routine update at the same moment each time, and measures from the sending of each to its arrival
 * at every destination, in milliseconds. Kills are all waited for; updates as long as `patienceMs` allows after the last push.
 * @param {import('./bench-kill.mjs').Stage} stage
 * @param {{ killed: MadeDocument[], updated: MadeDocument[], ratePerSecond: number, patienceMs: number }} load made stories that were delivered
 */
export async function measureOvertaking(stage, { killed, updated, ratePerSecond, patienceMs }) {
  const first = stage.destinations.arrivals.length;
  const [kills, updates] = await Promise.all([
    push(
      stage,
      killed.map((document) => secondVersion(document, 'canceled')),
      ratePerSecond,
    ),
    push(
      stage,
      updated.map((document) => secondVersion(document, 'usable')),
      ratePerSecond,
    ),
  ]);
  const last = performance.now();
  const got = () => [kills, updates].map((sent) => latencies(stage, first, sent));
  for (;;) {
    const [ofKills = [], ofUpdates = []] = got();
    const complete = (/** @type {number[]} */ all, /** @type {Map<string, number>} */ sent) =>
      all.length >= sent.size * stage.count;
    const over = performance.now() - last > patienceMs;
    if ((complete(ofKills, kills) && complete(ofUpdates, updates)) || over) {
      return { flash: figures(ofKills, kills.size * stage.count), routine: figures(ofUpdates, updates.size * stage.count) };
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

/** Of each destination's first arrival. @param {import('./bench-kill.mjs').Stage} stage @param {number} first @param {Map<string, number>} sent */
function latencies({ destinations }, first, sent) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const { destination, revision, at } of destinations.arrivals.slice(first)) {
    const began = sent.get(revision);
    const key = `${destination} ${revision}`;
    if (began !== undefined && !found.has(key)) found.set(key, at - began);
  }
  return [...found.values()].sort((a, b) => a - b);
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
