// @ts-check
import { makeDocuments } from '../../wire/make-documents.mjs';
import { pushDocuments } from '../../wire/push-documents.mjs';

/** Routine articles that there are to push at most. */
const ARTICLES = 20_000;

/**
 * Pushes routine articles as fast as ingest takes them, so that its own queue is full as well, until `stop` is called; that answers how many were taken.
 * @param {import('./bench-kill.mjs').Stage} stage
 * @param {number} senders that push at once; with 0 nothing is pushed
 */
export function keepPushing({ wireroom, source, key }, senders) {
  let over = senders === 0;
  const documents = makeDocuments({ stories: ARTICLES, seed: 13 });
  const to = { url: wireroom.urls.ingest, source, key, concurrency: Math.max(1, senders) };
  const pushing = pushDocuments(documents, { ...to, until: () => !over });
  return {
    stop: async () => {
      over = true;
      return (await pushing).filter((receipt) => receipt !== undefined).length;
    },
  };
}
