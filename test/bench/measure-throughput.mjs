// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { pushDocuments } from '../wire/push-documents.mjs';
import { cpuMs } from './process-figures.mjs';

/** How long nothing may come before the run is given up, in milliseconds. */
const STALL_MS = 30_000;

/**
 * Pushes everything at full speed and waits for the last delivery.
 * @param {import('./bench-line.mjs').Stage} stage
 * @param {import('../wire/make-documents.mjs').MadeDocument[]} documents
 */
export async function measureThroughput({ wireroom, receiver, source, key }, documents) {
  const before = cpuByPart(wireroom);
  const goal = receiver.arrivals.length + documents.length;
  const began = performance.now();
  const pushed = pushDocuments(documents, { url: wireroom.urls.ingest, source, key, concurrency: 128 }).then(() =>
    performance.now(),
  );
  await untilArrived(receiver, goal);
  const ended = receiver.arrivals.at(-1)?.at ?? performance.now();
  const cpu = Object.fromEntries(Object.entries(cpuByPart(wireroom)).map(([part, ms]) => [part, ms - (before[part] ?? 0)]));
  return {
    articlesPerSecond: (documents.length * 1_000) / (ended - began),
    pushedPerSecond: (documents.length * 1_000) / ((await pushed) - began),
    cpuMsPerArticle: Object.values(cpu).reduce((sum, ms) => sum + ms, 0) / documents.length,
    cpuMsByProcess: Object.fromEntries(Object.entries(cpu).map(([part, ms]) => [part, ms / documents.length])),
  };
}

/** @param {import('./bench-line.mjs').Stage['receiver']} receiver @param {number} goal */
export async function untilArrived(receiver, goal) {
  let seen = receiver.arrivals.length;
  let since = performance.now();
  while (receiver.arrivals.length < goal) {
    await wait(5);
    if (receiver.arrivals.length !== seen) {
      seen = receiver.arrivals.length;
      since = performance.now();
    } else if (performance.now() - since > STALL_MS) throw new Error(`stalled at ${seen} of ${goal} deliveries`);
  }
}

/** @param {import('./bench-line.mjs').Stage['wireroom']} wireroom @returns {Record<string, number>} */
function cpuByPart(wireroom) {
  return Object.fromEntries(Object.entries(wireroom.pids()).map(([part, pid]) => [part, cpuMs(pid)]));
}
