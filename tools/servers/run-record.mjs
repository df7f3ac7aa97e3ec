// @ts-check
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { endGroup } from './owned-process.mjs';
import { processIdentity } from './process-identity.mjs';

/**
 * @typedef {{ pid: number, identity: string }} Recorded
 * @typedef {{ launcher: Recorded, processes: Record<string, Recorded> }} RunRecord
 */

/** Stopped in this order, whatever else is recorded before them. */
const LAST = ['nats', 'postgres'];

/**
 * Keeps a file that says which processes this run started, so that a run that was killed can be cleaned up by the next.
 * @param {string} file
 */
export function openRunRecord(file) {
  const launcher = { pid: process.pid, identity: processIdentity(process.pid) ?? '' };
  /** @type {Map<string, Recorded>} */
  const processes = new Map();
  const save = () => {
    const record = { launcher, processes: Object.fromEntries(processes) };
    writeFileSync(`${file}.new`, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  save();
  return {
    /** @type {(name: string, pid: number) => void} */
    add: (name, pid) => {
      const identity = processIdentity(pid);
      if (identity !== undefined) processes.set(name, { pid, identity });
      save();
    },
    close: () => rmSync(file, { force: true }),
  };
}

/**
 * Ends what an earlier run left behind: only processes whose number and start time are those recorded.
 * @param {string} file
 * @param {number} [graceMs] what each may take to stop before it is ended
 * @returns {Promise<string[]>} names of the processes that were ended
 * @throws Error when that run's launcher is still there
 */
export async function endLeftovers(file, graceMs = 10_000) {
  const record = readRecord(file);
  if (record === undefined) return [];
  if (isStill(record.launcher)) {
    throw new Error(`This folder is in use by process ${record.launcher.pid}. Stop that one first (Ctrl-C where it runs).`);
  }
  const names = Object.keys(record.processes).filter((name) => !LAST.includes(name));
  const ended = await endAll(
    names.map((name) => [name, record.processes[name]]),
    graceMs,
  );
  for (const name of LAST) ended.push(...(await endAll([[name, record.processes[name]]], graceMs)));
  rmSync(file, { force: true });
  return ended;
}

/**
 * @param {[string, Recorded | undefined][]} processes
 * @param {number} graceMs
 */
async function endAll(processes, graceMs) {
  const ended = processes.map(async ([name, recorded]) => {
    if (recorded === undefined || !isStill(recorded)) return [];
    process.kill(recorded.pid, name === 'postgres' ? 'SIGINT' : 'SIGTERM');
    for (const deadline = Date.now() + graceMs; isStill(recorded) && Date.now() < deadline; ) await wait(20);
    if (isStill(recorded)) endGroup(recorded.pid);
    while (isStill(recorded)) await wait(20);
    return [name];
  });
  return (await Promise.all(ended)).flat();
}

/** @param {Recorded} recorded */
function isStill({ pid, identity }) {
  return identity !== '' && processIdentity(pid) === identity;
}

/**
 * @param {string} file
 * @returns {RunRecord | undefined}
 */
function readRecord(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
