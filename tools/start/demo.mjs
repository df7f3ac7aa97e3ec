// @ts-check
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { linesOf } from '../demo-wire/answer.mjs';
import { demoVariables, generateSecret, keysOf, NEWSROOM_FILE } from '../demo-wire/newsroom.mjs';
import { play } from '../demo-wire/play.mjs';
import { startReceiver } from '../demo-wire/receiver.mjs';
import { freePort } from '../servers/free-port.mjs';
import { readNewsroom } from './read-newsroom.mjs';
import { readOlderNewsroom } from './take-over.mjs';

/**
 * @typedef {object} PreparedDemo
 * @property {import('./order-newsroom.mjs').Newsroom} [newsroom] what is to be ordered
 * @property {Record<string, string>} keys of the demo's sources
 * @property {() => void} ordered to be called when it has been
 * @property {() => Promise<void>} close ends the receiver
 */

/**
 * Prepares what the demo adds: its variables, its folder of files, and its receiver, which listens from now on, since deliveries may be
 * waiting from the run before. Without the demo, an earlier run's receiver still listens, as its destination is still there.
 * @param {string} folder
 * @param {{ demo: boolean, say: (line: string) => void }} options
 * @returns {Promise<PreparedDemo>}
 */
export async function prepareDemo(folder, { demo, say }) {
  mkdirSync(folder, { recursive: true });
  const [file, olderFile] = [join(folder, 'demo.env'), join(folder, 'newsroom.json')];
  const older = readOlderNewsroom(olderFile);
  const present = { ...older?.variables, ...readVariables(file) };
  const { RECEIVER_URL: before, RECEIVER_SECRET: secret = generateSecret() } = present;
  if (!demo && before === undefined && older === undefined) return { keys: {}, ordered: () => {}, close: async () => {} };
  const port = await freePort(before === undefined ? undefined : Number(new URL(before).port));
  const receiver = await startReceiver({ secret, port, onDelivery: telling(say) });
  const dropFolder = join(folder, 'drop');
  mkdirSync(dropFolder, { recursive: true });
  const places = { receiverUrl: receiver.url, dropFolder };
  const variables = demoVariables({ ...present, RECEIVER_SECRET: secret }, places);
  writeFileSync(file, Object.entries(variables).map(lineOf).join(''), { mode: 0o600 });
  if (older !== undefined) say(`taking over ${olderFile}, of an earlier version`);
  return {
    newsroom: demo || older !== undefined ? withOwn(await readNewsroom(NEWSROOM_FILE, variables), older?.own) : undefined,
    keys: keysOf(variables),
    ordered: () => older === undefined || putAside(olderFile, say),
    close: receiver.close,
  };
}

/**
 * @param {string} file
 * @returns {Record<string, string>} empty where there is none
 */
function readVariables(file) {
  try {
    return /** @type {Record<string, string>} */ (parseEnv(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

/** @param {[string, string]} variable */
function lineOf([name, value]) {
  return `${name}="${value}"\n`;
}

/**
 * @param {import('./order-newsroom.mjs').Newsroom} newsroom
 * @param {import('./take-over.mjs').OlderNewsroom['own']} [own]
 */
function withOwn(newsroom, own) {
  if (own === undefined) return newsroom;
  const both = Object.entries(own).map(([kind, parts]) => [kind, [...parts, .../** @type {object[]} */ (newsroom[kind])]]);
  return Object.fromEntries(both);
}

/**
 * @param {string} file
 * @param {(line: string) => void} say
 */
function putAside(file, say) {
  renameSync(file, `${file}.applied`);
  say(`its sources, routes and destinations are kept by the services now; it is no longer read, and is named ${file}.applied`);
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
 * @param {{ ingestUrl: string, keys: Record<string, string>, rate: number, say: (line: string) => void }} options
 * @returns {{ stop: () => Promise<void> }}
 */
export function startDemo({ say, ...options }) {
  const stop = new AbortController();
  const playing = play({
    ...options,
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
