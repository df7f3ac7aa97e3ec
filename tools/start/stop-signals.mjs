// @ts-check
import { readFileSync } from 'node:fs';
import { endGroup } from '../servers/owned-process.mjs';
import { processIdentity } from '../servers/process-identity.mjs';

/** A second Ctrl-C within this many milliseconds is the same one: npm passes on what the terminal has sent already. */
const SAME = 1_500;

/**
 * Waits for Ctrl-C, SIGTERM or a closed terminal. A second one later on ends everything without asking.
 * @param {string} runFile
 * @returns {{ wait: Promise<void>, asked: () => boolean }}
 */
export function untilAskedToStop(runFile) {
  let first = 0;
  // Whoever reads our lines may go away; that is no reason to leave servers behind.
  process.stdout.on('error', () => {});
  process.on('uncaughtException', (error) => {
    console.error(error);
    endNow(runFile);
  });
  const wait = new Promise((/** @type {(value: void) => void} */ resolve) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => {
        if (first === 0) first = Date.now();
        else if (Date.now() - first > SAME) endNow(runFile);
        resolve();
      });
    }
  });
  return { wait, asked: () => first !== 0 };
}

/** @param {string} runFile */
function endNow(runFile) {
  try {
    const { processes } = JSON.parse(readFileSync(runFile, 'utf8'));
    for (const { pid, identity } of Object.values(processes)) if (processIdentity(pid) === identity) endGroup(pid);
  } finally {
    process.exit(130);
  }
}
