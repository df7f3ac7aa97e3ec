// @ts-check
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/** How long a document that took too long is given when it is read again alone: a busy machine is no hang. */
const SECOND_LOOK = 8;

/**
 * Reads documents in a process with little memory and a watchdog, and starts another when that one dies.
 * @param {{ memoryMb: number, hangMs: number }} limits
 */
export function guardedReader({ memoryMb, hangMs }) {
  /** @type {Promise<import('node:child_process').ChildProcess> | undefined} */
  let child;

  return { read, stop };

  /**
   * What is wrong with how a document was read; undefined for a value or a fault of the formats.
   * @param {{ bytes: Uint8Array, mediaType?: string }} document
   * @returns {Promise<string | undefined>}
   */
  async function read(document) {
    const first = await once(document, hangMs);
    if (first !== 'hang') return first;
    const second = await once(document, hangMs * SECOND_LOOK);
    return second === 'hang' ? `no end after ${hangMs * SECOND_LOOK} ms` : second;
  }

  async function stop() {
    (await child)?.kill('SIGKILL');
    child = undefined;
  }

  /** @param {{ bytes: Uint8Array, mediaType?: string }} document @param {number} withinMs @returns {Promise<string | undefined>} */
  async function once({ bytes, mediaType }, withinMs) {
    child ??= start(memoryMb);
    const reading = await child;
    /** @type {string | undefined} */
    const wrong = await new Promise((resolve) => {
      const timer = setTimeout(() => settle('hang'), withinMs);
      const settle = (/** @type {string | undefined} */ outcome) => {
        clearTimeout(timer);
        reading.removeAllListeners();
        resolve(outcome);
      };
      reading.once('message', (/** @type {any} */ answer) => settle(answer.wrong ?? undefined));
      reading.once('exit', (code, signal) => settle(`the process ended with ${signal ?? code}`));
      reading.send({ base64: Buffer.from(bytes).toString('base64'), mediaType });
    });
    if (wrong === 'hang' || reading.exitCode !== null || reading.signalCode !== null) await stop();
    return wrong;
  }
}

/** @param {number} memoryMb @returns {Promise<import('node:child_process').ChildProcess>} */
function start(memoryMb) {
  const child = fork(here('read-in-child.mjs'), {
    execArgv: ['--import', new URL('run-from-sources.mjs', import.meta.url).href, `--max-old-space-size=${memoryMb}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', () => {
      child.removeAllListeners();
      resolve(child);
    });
    child.once('exit', (code, signal) => reject(new Error(`the reading process did not start: ${signal ?? code}`)));
  });
}
