// @ts-check
import { sourceOf } from './newsroom.mjs';
import { viewOf } from './view.mjs';

/**
 * @typedef {object} Delivery a case on its way in
 * @property {Buffer} bytes
 * @property {string} contentType
 * @property {Record<string, string>} [headers]
 * @property {string} [sourceUrl]
 * @property {{ sourceId: string, key: string }} source
 */

/**
 * Sends a document to a running ingest and reads back what became of it.
 * @param {string} url base of ingest
 * @param {Delivery} delivery
 * @returns {Promise<{ view: import('./view.mjs').View, articles: import('@wireroom/contracts').Article[] }>}
 */
export async function deliver(url, { bytes, contentType, headers = {}, sourceUrl, source }) {
  const response = await fetch(`${url}/v1/sources/${source.sourceId}/documents`, {
    method: 'POST',
    body: bytes,
    headers: {
      ...headers,
      authorization: `Bearer ${source.key}`,
      'content-type': contentType,
      ...(sourceUrl === undefined ? {} : { 'content-location': sourceUrl }),
    },
  });
  const answer = /** @type {any} */ (await response.json());
  if (response.status !== 201) return { view: { status: response.status, items: [], error: answer.detail }, articles: [] };
  const articles = await Promise.all(accepted(answer).map(({ articleId, revision }) => revisionOf(url, articleId, revision)));
  return { view: viewOf(response.status, answer.feed, articles), articles };
}

let sent = 0;

/**
 * The same for `check.mjs --adapter`: each case goes to the next source of the newsroom file made for them.
 * @param {string} url
 * @param {Omit<Delivery, 'source'>} delivery
 */
export async function ingest(url, delivery) {
  return (await deliver(url, { ...delivery, source: sourceOf(sent++) })).view;
}

/** @param {import('@wireroom/contracts').Receipt} receipt */
function accepted(receipt) {
  return receipt.items.flatMap(({ articleId, revision }) => (articleId && revision ? [{ articleId, revision }] : []));
}

/**
 * @param {string} url
 * @param {string} articleId
 * @param {number} revision
 */
async function revisionOf(url, articleId, revision) {
  const response = await fetch(`${url}/v1/articles/${articleId}/revisions/${revision}`);
  if (!response.ok) throw new Error(`revision ${revision} of ${articleId} answered ${response.status}`);
  return /** @type {Promise<import('@wireroom/contracts').Article>} */ (response.json());
}
