// @ts-check
import { readFileSync } from 'node:fs';

/**
 * Gated cases that are known to fail, each with the reason.
 * @returns {{ suite: string, case: string, reason: string }[]}
 */
export function knownFailures() {
  return JSON.parse(readFileSync(new URL('known.json', import.meta.url), 'utf8'));
}

/**
 * Failing gated cases that nobody gave a reason for.
 * @param {readonly import('./tally.mjs').SetOutcome[]} failing
 */
export function unexplained(failing) {
  const known = new Set(knownFailures().map((entry) => `${entry.suite} ${entry.case}`));
  return failing.filter(({ row }) => !known.has(`${row.suite} ${row.case}`));
}
