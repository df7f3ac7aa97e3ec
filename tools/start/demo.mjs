// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf } from '../demo-wire/answer.mjs';
import { DESTINATION, generateSecret, withDemo, withReceiver } from '../demo-wire/newsroom.mjs';
import { play } from '../demo-wire/play.mjs';
import { startReceiver } from '../demo-wire/receiver.mjs';
import { freePort } from '../servers/free-port.mjs';

/**
 * @typedef {object} PreparedNewsroom
 * @property {string} file
 * @property {import('../demo-wire/newsroom.mjs').Newsroom} newsroom
 * @property {() => Promise<void>} close ends the receiver
 */

/**
 * Writes the newsroom file: what it holds already, with the demo's sources and routes, and its receiver while the demo plays. The
 * receiver listens from now on, since deliveries may be waiting from the run before.
 * @param {string} folder
 * @param {{ demo: boolean, say: (line: string) => void }} options
 * @returns {Promise<PreparedNewsroom>}
 */
export async function prepareNewsroom(folder, { demo, say }) {
  const file = join(folder, 'newsroom.json');
  mkdirSync(folder, { recursive: true });
  /** @type {import('../demo-wire/newsroom.mjs').Newsroom} */
  const present = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { sources: [], routes: [], destinations: [] };
  const before = present.destinations.find(({ id }) => id === DESTINATION);
  const secret = before?.secret ?? generateSecret();
  const port = await freePort(before === undefined ? undefined : Number(new URL(before.url).port));
  const receiver = demo ? await startReceiver({ secret, port, onDelivery: telling(say) }) : undefined;
  const newsroom = withReceiver(withDemo(present), receiver && { url: receiver.url, secret });
  writeFileSync(file, `${JSON.stringify(newsroom, null, 2)}\n`, { mode: 0o600 });
  return { file, newsroom, close: async () => receiver?.close() };
}

/** @param {(line: string) => void} say */
function telling(say) {
  let delivered = 0;
  return (/** @type {import('../demo-wire/receiver.mjs').Delivery} */ { headline }) => {
    delivered += 1;
    say(`delivered ${String(delivered).padStart(4)}  ${headline}`);
  };
}

/**
 * Plays the demo wire until it is stopped.
 * @param {{ ingestUrl: string, newsroom: PreparedNewsroom, rate: number, say: (line: string) => void }} options
 * @returns {{ stop: () => Promise<void> }}
 */
export function startDemo({ ingestUrl, newsroom: { newsroom }, rate, say }) {
  const stop = new AbortController();
  const playing = play({
    ingestUrl,
    keys: Object.fromEntries(newsroom.sources.map(({ id, key = '' }) => [id, key])),
    rate,
    endless: true,
    signal: stop.signal,
    onSent: (sent) => {
      if (sent.status >= 400) for (const line of linesOf(sent)) say(`refused ${line}`);
    },
  }).catch((error) => say(`the demo wire stopped: ${error.message}`));
  return {
    stop: async () => {
      stop.abort();
      await playing;
    },
  };
}
