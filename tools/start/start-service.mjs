// @ts-check
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ownProcess } from '../servers/owned-process.mjs';
import { keepLog } from './service-log.mjs';

/** A service that is not ready after this many milliseconds is taken for broken. */
const READY_LIMIT = 60_000;
/** A service gives itself 20 s to finish what it has in hand; then it is ended. */
const STOP_LIMIT = 25_000;

/**
 * @typedef {object} ServiceStart
 * @property {string} root of the checkout
 * @property {string} name
 * @property {string} url where it will listen
 * @property {NodeJS.ProcessEnv} env
 * @property {string} logFile
 * @property {(text: string) => void} alert
 * @property {(user: import('./service-log.mjs').FirstUser) => void} [firstUser] is told of the desk's first user
 */

/**
 * Starts a service as a process whose standard input is a pipe from here: it ends when this process does, however that
 * happens.
 * @param {ServiceStart} start
 * @returns {Promise<import('../servers/owned-process.mjs').OwnedProcess & { ready: () => Promise<void> }>}
 */
export async function startService({ root, name, url, env, logFile, alert, firstUser }) {
  const main = join(root, 'dist/apps', name, 'src/main.js');
  const running = await ownProcess(name, [process.execPath, '--enable-source-maps', main], {
    cwd: root,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    graceMs: STOP_LIMIT,
  });
  running.child.stdin?.on('error', () => {});
  // Until it is ready, what it says is kept back: a start that fails shows the end of the log anyway.
  /** @type {string[] | undefined} */
  let held = [];
  const log = keepLog(running.child, logFile, (text) => (held === undefined ? alert(text) : held.push(text)), firstUser);
  const ready = async () => {
    await untilReady(running, url, log.tail);
    const texts = held ?? [];
    held = undefined;
    for (const text of texts) alert(text);
  };
  return { ...running, ready };
}

/**
 * @param {import('../servers/owned-process.mjs').OwnedProcess} running
 * @param {string} url
 * @param {() => string} tail
 */
async function untilReady(running, url, tail) {
  for (const deadline = Date.now() + READY_LIMIT; Date.now() < deadline; await Promise.race([wait(25), running.exited])) {
    if (!running.alive()) throw new Error(`${running.name} ended while starting:\n${tail()}`);
    if (await isReady(url)) return;
  }
  throw new Error(`${running.name} was not ready within ${READY_LIMIT / 1000} s:\n${tail()}`);
}

/** @param {string} url */
async function isReady(url) {
  try {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}
