// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { dispatcher } from './dispatch.mjs';
import { SCRIPT } from './script.mjs';

/** Items sent at once at the beginning, so that there is something to see. */
const OPENING = 12;
/** Seconds between two tries when ingest is away. */
const LONGEST_PAUSE = 10;

/**
 * @typedef {object} PlayOptions
 * @property {string} ingestUrl
 * @property {Readonly<Record<string, string>>} keys bearer key of each source
 * @property {number} rate items a minute
 * @property {boolean} endless
 * @property {AbortSignal} signal
 * @property {(sent: Sent) => void} [onSent]
 *
 * @typedef {object} Sent
 * @property {import('./script.mjs').Transmission} transmission
 * @property {number} status
 * @property {import('./answer.mjs').Answer} answer
 */

/**
 * Pushes the script over HTTP, item by item at the given rate; endless, round after round.
 * @param {PlayOptions} options
 * @returns {Promise<number>} documents sent
 */
export async function play({ rate, endless, signal, onSent = () => {}, ...target }) {
  let sent = 0;
  let items = 0;
  try {
    do {
      const render = dispatcher(roundName());
      for (const transmission of SCRIPT) {
        onSent(await push(target, transmission, render, signal));
        sent += 1;
        items += Math.max(transmission.stories.length, 1);
        const seconds = items <= OPENING ? 0.05 : (60 / rate) * Math.max(transmission.stories.length, 1);
        await wait(seconds * 1_000, undefined, { signal });
      }
    } while (endless);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return sent;
}

/**
 * Tries until ingest takes the document or refuses it for good: what is not acknowledged is sent again.
 * @param {{ ingestUrl: string, keys: Readonly<Record<string, string>> }} target
 * @param {import('./script.mjs').Transmission} transmission
 * @param {ReturnType<typeof dispatcher>} render
 * @param {AbortSignal} signal
 * @returns {Promise<Sent>}
 */
async function push({ ingestUrl, keys }, transmission, render, signal) {
  const { body, mediaType, ...rest } = render(transmission);
  const headers = {
    authorization: `Bearer ${keys[transmission.source]}`,
    'content-type': mediaType,
    ...('sourceUrl' in rest && rest.sourceUrl ? { 'content-location': rest.sourceUrl } : {}),
  };
  const url = `${ingestUrl}/v1/sources/${transmission.source}/documents`;
  for (let pause = 0.5; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const answer = await fetch(url, { method: 'POST', headers, body, signal }).catch((error) => {
      if (signal.aborted) throw error;
    });
    if (answer !== undefined && answer.status !== 503 && answer.status !== 429) {
      const received = /** @type {import('./answer.mjs').Answer} */ (await answer.json());
      return { transmission, status: answer.status, answer: received };
    }
    await answer?.arrayBuffer();
    const asked = Number(answer?.headers.get('retry-after'));
    await wait((asked > 0 ? asked : pause) * 1_000, undefined, { signal });
  }
}

/** Names the round by its moment, so that no two have the same guids. */
function roundName() {
  return new Date().toISOString().slice(0, 19).replace(/\D/g, '');
}
