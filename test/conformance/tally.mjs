// @ts-check
import { isGated } from './cases.mjs';

/**
 * @typedef {{ path: string, ok: boolean, want: unknown, got: unknown }} Check
 * @typedef {{ row: import('./cases.mjs').Case, checks: Check[], gateChecks: Check[], error?: unknown }} Outcome
 * @typedef {{ rows: number, rowsPassed: number, checks: number, checksPassed: number }} Count
 */

/** @param {readonly Outcome[]} outcomes */
export function tally(outcomes) {
  return {
    suites: countedBy(outcomes, ({ row }) => [row.suite]),
    formats: countedBy(outcomes, ({ row }) => [row.format]),
    tags: countedBy(outcomes, ({ row }) => row.tags ?? []),
  };
}

/** Totals of the gate, by suite. @param {readonly Outcome[]} outcomes */
export function gateTally(outcomes) {
  const gated = gatedOutcomes(outcomes);
  return { suites: countedBy(gated, ({ row }) => [row.suite]), all: countOf(gated) };
}

/** @param {readonly Outcome[]} outcomes */
export function gatedOutcomes(outcomes) {
  return outcomes.filter(({ row }) => isGated(row)).map((outcome) => ({ ...outcome, checks: outcome.gateChecks }));
}

/**
 * @param {readonly Outcome[]} outcomes
 * @param {(outcome: Outcome) => readonly string[]} keysOf
 * @returns {Record<string, Count>}
 */
function countedBy(outcomes, keysOf) {
  const keys = [...new Set(outcomes.flatMap(keysOf))].sort();
  return Object.fromEntries(keys.map((key) => [key, countOf(outcomes.filter((outcome) => keysOf(outcome).includes(key)))]));
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {Count}
 */
function countOf(outcomes) {
  const counted = outcomes.filter(({ checks }) => checks.length > 0);
  const checks = counted.flatMap((outcome) => outcome.checks);
  return {
    rows: counted.length,
    rowsPassed: counted.filter((outcome) => outcome.checks.every(({ ok }) => ok)).length,
    checks: checks.length,
    checksPassed: checks.filter(({ ok }) => ok).length,
  };
}
