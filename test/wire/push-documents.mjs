// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';

/** Wait before a document is sent again, in milliseconds. */
const AGAIN_AFTER_MS = 150;

/**
 * Sends documents as an agency does: those of one story in order, many stories at once, and again whenever the answer was
 * 503 or none. Resolves with the receipts in the order of the documents.
 *
 * @param {import('./make-documents.mjs').MadeDocument[]} documents
 * @param {object} options
 * @param {string} options.url base URL of ingest
 * @param {string} options.source
 * @param {string} options.key
 * @param {number} [options.concurrency] stories on the way at once
 * @param {number} [options.ratePerSecond] no faster than this
 * @param {(document: import('./make-documents.mjs').MadeDocument, at: number) => void} [options.onSend] at the first try of each
 * @param {() => boolean} [options.until] asked before each document; false ends the pushing, and there are receipts of those before only
 * @returns {Promise<import('@wireroom/contracts').Receipt[]>}
 */
export async function pushDocuments(documents, { url, source, key, concurrency = 16, ...options }) {
  const { ratePerSecond, onSend = () => {}, until = () => true } = options;
  const pool = new Pool(url, { connections: concurrency, pipelining: 1 });
  const began = performance.now();
  const receipts = new Array(documents.length);
  const stories = new Map();
  let next = 0;
  const sendOne = async (/** @type {number} */ i) => {
    const document = /** @type {import('./make-documents.mjs').MadeDocument} */ (documents[i]);
    if (ratePerSecond !== undefined) await wait(Math.max(0, began + (i * 1_000) / ratePerSecond - performance.now()));
    await stories.get(document.guid);
    onSend(document, performance.now());
    const sent = untilAccepted(pool, document, { source, key });
    stories.set(document.guid, sent);
    receipts[i] = await sent;
  };
  const sender = async () => {
    while (next < documents.length && until()) await sendOne(next++);
  };
  await Promise.all(Array.from({ length: concurrency }, sender));
  await pool.close();
  return receipts;
}

/**
 * @param {Pool} pool
 * @param {import('./make-documents.mjs').MadeDocument} document
 * @param {{ source: string, key: string }} as
 */
async function untilAccepted(pool, document, { source, key }) {
  for (;;) {
    const answer = await pool
      .request({
        method: 'POST',
        path: `/v1/sources/${source}/documents`,
        headers: { authorization: `Bearer ${key}`, 'content-type': document.contentType },
        body: document.body,
      })
      .then(async ({ statusCode, body }) => ({ statusCode, text: await body.text() }))
      .catch(() => undefined);
    if (answer?.statusCode === 201) return JSON.parse(answer.text);
    if (answer !== undefined && answer.statusCode < 500) throw new Error(`${document.guid} was refused: ${answer.text}`);
    await wait(AGAIN_AFTER_MS);
  }
}
