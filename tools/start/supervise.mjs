// @ts-check
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds before the first restart; doubled with each crash in a row. */
const FIRST = 500;
const LONGEST = 30_000;
/** Who ran this long was well; the next crash counts as the first. */
const WELL_AFTER = 60_000;

/**
 * @typedef {import('../servers/owned-process.mjs').OwnedProcess} OwnedProcess
 *
 * @typedef {object} Supervised
 * @property {() => number | undefined} pid undefined while it is down
 * @property {() => Promise<void>} start
 * @property {() => Promise<void>} stop
 * @property {(signal: NodeJS.Signals) => Promise<void>} kill and leave it down
 */

/**
 * Keeps one process going: starts it again, with growing pauses, when it ends without having been asked to.
 * @param {string} name
 * @param {() => Promise<OwnedProcess>} begin starts the process; resolves when it is of use
 * @param {{ say: (line: string) => void, again: boolean }} options `again` false only says that it ended
 * @returns {Supervised}
 */
export function supervise(name, begin, { say, again }) {
  /** @type {OwnedProcess | undefined} */
  let running;
  /** @type {Promise<void>} */
  let starting = Promise.resolve();
  let wanted = false;
  let crashes = 0;

  const start = () => {
    wanted = true;
    const since = Date.now();
    starting = begin().then((started) => {
      running = started;
      void started.exited.then(({ code, signal }) => ended(signal ?? `code ${code}`, since));
    });
    return starting;
  };
  const down = async () => {
    wanted = false;
    await starting.catch(() => {});
  };

  /** @type {(how: string, since: number) => Promise<void>} */
  const ended = async (how, since) => {
    running = undefined;
    if (!wanted) return;
    crashes = Date.now() - since > WELL_AFTER ? 1 : crashes + 1;
    const pause = Math.min(FIRST * 2 ** (crashes - 1), LONGEST);
    say(`${name} ended (${how})${again ? `; starting it again in ${pause / 1000} s` : ''}`);
    if (!again) return;
    await wait(pause);
    if (wanted)
      await start().then(
        () => say(`${name} is back`),
        () => ended('could not start', since),
      );
  };

  return {
    pid: () => running?.pid,
    start,
    stop: async () => {
      await down();
      await running?.stop();
    },
    kill: async (signal) => {
      await down();
      await running?.kill(signal);
    },
  };
}
