// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { makeDocuments } from '../../wire/make-documents.mjs';
import { pushDocuments } from '../../wire/push-documents.mjs';

/** How long deliveries may be awaited before the pile is given up, in milliseconds. */
const LIMIT_MS = 120_000;
/** Senders that push the pile at once. */
const SENDERS = 128;

/**
 * Piles routine articles up in every stage: half of them before publishing, which is down while they are enriched, the other half before enrichment,
 * which is down as well then. When both are back, what publishing takes piles up before the destinations, since each article is many deliveries.
 * Resolves when every destination gets something of the pile.
 * @param {import('./bench-kill.mjs').Stage} stage
 * @param {number} articles
 */
export async function pileUp({ wireroom, destinations, count, key, source }, articles) {
  const half = Math.ceil(articles / 2);
  const push = (/** @type {number} */ seed) =>
    pushDocuments(makeDocuments({ stories: half, seed }), { url: wireroom.urls.ingest, source, key, concurrency: SENDERS });
  const first = destinations.arrivals.length;
  await wireroom.kill('publishing', 'SIGTERM');
  await push(11);
  await wireroom.kill('enrichment', 'SIGTERM');
  await push(12);
  await Promise.all([wireroom.restart('publishing'), wireroom.restart('enrichment')]);
  const began = performance.now();
  const reached = () => new Set(destinations.arrivals.slice(first).map(({ destination }) => destination)).size;
  while (reached() < count) {
    if (performance.now() - began > LIMIT_MS)
      throw new Error(`of the pile something came to ${reached()} of ${count} destinations`);
    await wait(50);
  }
}
