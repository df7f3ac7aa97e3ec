// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { makeDocuments } from '../../wire/make-documents.mjs';
import { pushDocuments } from '../../wire/push-documents.mjs';

/** How long nothing may come before the run is given up, in milliseconds. */
const STALL_MS = 30_000;

/**
 * @typedef {object} Stage
 * @property {string} ingestUrl
 * @property {Awaited<ReturnType<import('./many-destinations.mjs').startManyDestinations>>} destinations
 * @property {string} key of every source
 * @property {number} groups sources `g0`, `g1`, ..., each with its own route and destinations
 * @property {number} perGroup destinations of one route
 * @property {(destination: number) => boolean} hangs
 */

/**
 * Pushes articles at a steady rate, spread over all routes, and measures for every destination that never hangs from the sending of an article to
 * its arrival, in milliseconds. Waits for all of those arrivals.
 * @param {Stage} stage
 * @param {{ seed: number, articles: number, ratePerSecond: number }} load `articles` over all groups
 */
export async function measurePhase(stage, { seed, articles, ratePerSecond }) {
  const { destinations, groups, perGroup, hangs } = stage;
  const first = destinations.arrivals.length;
  const each = Math.ceil(articles / groups);
  /** @type {Map<string, number>} */
  const sentAt = new Map();
  const healthy = [...Array(perGroup).keys()].filter((n) => !hangs(n)).length;
  await Promise.all(
    [...Array(groups).keys()].map(async (group) => {
      // The groups take turns, so that the whole is steady and not a burst of all of them.
      await wait((group * 1_000) / ratePerSecond);
      const documents = makeDocuments({ stories: each, seed: seed * 1_000 + group });
      /** @type {Map<import('../../wire/make-documents.mjs').MadeDocument, number>} */
      const sent = new Map();
      const receipts = await pushDocuments(documents, {
        url: stage.ingestUrl,
        source: `g${group}`,
        key: stage.key,
        ratePerSecond: ratePerSecond / groups,
        concurrency: 4,
        onSend: (document, at) => sent.set(document, at),
      });
      documents.forEach((document, i) => {
        const item = receipts[i]?.items[0];
        if (item?.outcome !== 'created') throw new Error(`a made story was ${item?.outcome}`);
        sentAt.set(`${item.articleId} ${item.revision}`, sent.get(document) ?? Number.NaN);
      });
    }),
  );
  const latencies = await arrivalsOf(stage, first, sentAt, sentAt.size * healthy);
  latencies.sort((a, b) => a - b);
  return {
    articles: sentAt.size,
    deliveries: latencies.length,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    max: latencies.at(-1) ?? 0,
    over10s: latencies.filter((ms) => ms > 10_000).length,
  };
}

/**
 * @param {Stage} stage
 * @param {number} first
 * @param {Map<string, number>} sentAt
 * @param {number} goal
 */
async function arrivalsOf({ destinations, hangs }, first, sentAt, goal) {
  /** @type {number[]} */
  const latencies = [];
  let next = first;
  for (let quiet = performance.now(); latencies.length < goal; await wait(20)) {
    for (; next < destinations.arrivals.length; next += 1) {
      const arrival = destinations.arrivals[next];
      const sent = arrival && !hangs(arrival.destination) ? sentAt.get(arrival.revision) : undefined;
      if (arrival === undefined || sent === undefined) continue;
      latencies.push(arrival.at - sent);
      quiet = performance.now();
    }
    if (performance.now() - quiet > STALL_MS) throw new Error(`stalled at ${latencies.length} of ${goal} deliveries`);
  }
  return latencies;
}

/** @param {number[]} sorted @param {number} q */
function quantile(sorted, q) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}
