// @ts-check

/** How long each piece of work is repeated, in milliseconds of CPU time, and how many rounds compete. */
const ROUND_MS = 250;
const ROUNDS = 5;

/**
 * CPU milliseconds that one call of each piece of work takes, the best of some rounds. The pieces take turns, so that what else
 * the machine does meets them alike; CPU time of all threads counts, so that a garbage collector in the background is no gift.
 * @template {string} Name
 * @param {Readonly<Record<Name, () => unknown>>} works
 * @param {{ rounds?: number, roundMs?: number }} [options]
 * @returns {Promise<Record<Name, number>>}
 */
export async function cpuTimes(works, { rounds = ROUNDS, roundMs = ROUND_MS } = {}) {
  /** @type {[Name, () => unknown][]} */
  const entries = /** @type {any} */ (Object.entries(works));
  const best = /** @type {Record<Name, number>} */ (
    Object.fromEntries(entries.map(([name]) => [name, Number.POSITIVE_INFINITY]))
  );
  // The first round warms up the compilers and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, work] of entries) {
      const spent = await timed(work, roundMs);
      if (round > 0) best[name] = Math.min(best[name], spent);
    }
  }
  return best;
}

/** @param {() => unknown} work @param {number} forMs */
async function timed(work, forMs) {
  const began = process.cpuUsage();
  let calls = 0;
  let spent = 0;
  while (spent < forMs) {
    const result = work();
    if (result instanceof Promise) await result;
    calls += 1;
    const { user, system } = process.cpuUsage(began);
    spent = (user + system) / 1_000;
  }
  return spent / calls;
}
