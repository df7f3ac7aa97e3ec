// @ts-check
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * @typedef {object} OwnedProcess
 * @property {string} name
 * @property {number} pid
 * @property {import('node:child_process').ChildProcess} child
 * @property {Promise<{ code: number | null, signal: NodeJS.Signals | null }>} exited
 * @property {() => boolean} alive
 * @property {(signal: NodeJS.Signals) => Promise<void>} kill sends the signal to the process alone and waits for its end
 * @property {() => Promise<void>} stop asks, waits for the grace time, then ends the whole group
 */

/**
 * Starts a process in a group of its own: Ctrl-C in a terminal goes to the whole foreground group, and servers must not
 * see it before the services that use them have stopped.
 * @param {string} name
 * @param {readonly [string, ...string[]]} command
 * @param {import('node:child_process').SpawnOptions & { stopSignal?: NodeJS.Signals, graceMs?: number }} options
 * @returns {Promise<OwnedProcess>}
 */
export async function ownProcess(name, [file, ...args], { stopSignal = 'SIGTERM', graceMs = 10_000, ...options }) {
  const child = spawn(file, args, { ...options, detached: true });
  /** @type {OwnedProcess['exited']} */
  const exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  await new Promise((resolve, reject) => child.once('spawn', () => resolve(undefined)).once('error', reject));
  const pid = /** @type {number} */ (child.pid);
  const alive = () => child.exitCode === null && child.signalCode === null;
  return {
    name,
    pid,
    child,
    exited,
    alive,
    kill: async (signal) => {
      if (alive()) child.kill(signal);
      await exited;
    },
    stop: async () => {
      if (!alive()) return;
      child.kill(stopSignal);
      const grace = new AbortController();
      const late = wait(graceMs, true, { signal: grace.signal }).catch(() => false);
      const overran = await Promise.race([exited.then(() => false), late]);
      grace.abort();
      if (overran === true) endGroup(pid);
      await exited;
    },
  };
}

/**
 * Ends a process and whatever it started, without asking.
 * @param {number} pid leader of a group of its own
 */
export function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // ESRCH: it ended in the meantime.
  }
}
