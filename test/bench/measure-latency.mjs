// @ts-check
import { pushDocuments } from '../wire/push-documents.mjs';
import { untilArrived } from './measure-throughput.mjs';

/**
 * Pushes at a steady rate and measures from the sending of each document to its arrival at the webhook, in milliseconds.
 * @param {import('./bench-line.mjs').Stage} stage
 * @param {import('../wire/make-documents.mjs').MadeDocument[]} documents
 * @param {number} ratePerSecond
 */
export async function measureLatency({ wireroom, receiver, source, key }, documents, ratePerSecond) {
  const goal = receiver.arrivals.length + documents.length;
  const first = receiver.arrivals.length;
  /** @type {Map<import('../wire/make-documents.mjs').MadeDocument, number>} */
  const sent = new Map();
  const pushing = pushDocuments(documents, {
    url: wireroom.urls.ingest,
    source,
    key,
    ratePerSecond,
    onSend: (document, at) => sent.set(document, at),
  });
  const receipts = await pushing;
  await untilArrived(receiver, goal);
  const arrived = new Map(receiver.arrivals.slice(first).map(({ article, revision, at }) => [`${article} ${revision}`, at]));
  const latencies = documents.map((document, i) => {
    const item = receipts[i]?.items[0];
    return (arrived.get(`${item?.articleId} ${item?.revision}`) ?? Number.NaN) - (sent.get(document) ?? Number.NaN);
  });
  latencies.sort((a, b) => a - b);
  return { p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) };
}

/** @param {number[]} sorted @param {number} q */
function quantile(sorted, q) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}
