// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Case one line of a suite
 * @property {string} suite
 * @property {string} case
 * @property {string} format
 * @property {string} contentType
 * @property {string} inputPath
 * @property {string} [dressedPath]
 * @property {Record<string, string>} [headers]
 * @property {string} [sourceUrl]
 * @property {Record<string, unknown>} [expect]
 * @property {Record<string, unknown>} [selfExpect]
 * @property {Record<string, unknown>} [vendorExpect]
 * @property {string[]} [tags]
 */

/**
 * @param {string} folder
 * @param {readonly string[]} [suites] every suite when not said
 * @returns {Case[]}
 */
export function readCases(folder, suites = suitesIn(folder)) {
  return suites.flatMap((suite) =>
    readFileSync(join(folder, 'cases', `${suite}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line)),
  );
}

/** @param {string} folder */
function suitesIn(folder) {
  const files = readdirSync(join(folder, 'cases')).filter((name) => name.endsWith('.jsonl'));
  return files.map((name) => name.slice(0, -'.jsonl'.length)).sort();
}

/**
 * @param {string} folder
 * @param {Case} row
 */
export function readInput(folder, row) {
  return readFileSync(join(folder, row.dressedPath ?? row.inputPath));
}

const NOT_GATED = ['quirk', 'exotic'];

/** Whether a case decides if the run passes: what any reader of the format should do, not a peer's own habit. @param {Case} row */
export function isGated(row) {
  return !(row.tags ?? []).some((tag) => NOT_GATED.includes(tag));
}
