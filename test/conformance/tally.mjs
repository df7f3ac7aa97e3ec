// @ts-check
import { isGated } from './cases.mjs';

/**
 * @typedef {{ path: string, ok: boolean, want: unknown, got: unknown }} Check
 * @typedef {'expect' | 'selfExpect' | 'vendorExpect'} SetName
 * @typedef {{ row: import('./cases.mjs').Case, sets: Partial<Record<SetName, Check[]>>, error?: unknown }} Outcome
 * @typedef {{ row: import('./cases.mjs').Case, checks: Check[], error?: unknown }} SetOutcome one set of checks of a case
 * @typedef {{ rows: number, rowsPassed: number, checks: number, checksPassed: number }} Count
 */

/** What the cases that decide the run gave, by format and suite. @param {readonly Outcome[]} outcomes */
export function gateTally(outcomes) {
  const gated = gatedOutcomes(outcomes);
  return {
    formats: countedBy(gated, ({ row }) => [row.format]),
    suites: countedBy(gated, ({ row }) => [row.suite]),
    all: countOf(gated),
  };
}

/** Every case, also those of one project's own habits, by format and tag. @param {readonly Outcome[]} outcomes */
export function expectTally(outcomes) {
  const all = setOutcomes(outcomes, 'expect');
  return { formats: countedBy(all, ({ row }) => [row.format]), tags: countedBy(all, ({ row }) => row.tags ?? []) };
}

/**
 * A set that is reported and decides nothing, by format; undefined when it was not asked for.
 * @param {readonly Outcome[]} outcomes
 * @param {SetName} set
 */
export function setTally(outcomes, set) {
  const all = setOutcomes(outcomes, set);
  return all.length === 0 ? undefined : { ...countedBy(all, ({ row }) => [row.format]), 'all together': countOf(all) };
}

/** @param {readonly Outcome[]} outcomes */
export function gatedOutcomes(outcomes) {
  return setOutcomes(outcomes, 'expect').filter(({ row }) => isGated(row));
}

/**
 * The cases that have checks of a set.
 * @param {readonly Outcome[]} outcomes
 * @param {SetName} set
 * @returns {SetOutcome[]}
 */
export function setOutcomes(outcomes, set) {
  return outcomes.flatMap(({ row, sets, error }) => {
    const checks = sets[set] ?? [];
    return checks.length === 0 ? [] : [{ row, checks, error }];
  });
}

/** @param {SetOutcome} outcome */
export function hasFailed({ checks }) {
  return checks.some(({ ok }) => !ok);
}

/**
 * @param {readonly SetOutcome[]} outcomes
 * @param {(outcome: SetOutcome) => readonly string[]} keysOf
 * @returns {Record<string, Count>}
 */
function countedBy(outcomes, keysOf) {
  const keys = [...new Set(outcomes.flatMap(keysOf))].sort();
  return Object.fromEntries(keys.map((key) => [key, countOf(outcomes.filter((outcome) => keysOf(outcome).includes(key)))]));
}

/**
 * @param {readonly SetOutcome[]} outcomes
 * @returns {Count}
 */
function countOf(outcomes) {
  const checks = outcomes.flatMap((outcome) => outcome.checks);
  return {
    rows: outcomes.length,
    rowsPassed: outcomes.filter((outcome) => !hasFailed(outcome)).length,
    checks: checks.length,
    checksPassed: checks.filter(({ ok }) => ok).length,
  };
}
