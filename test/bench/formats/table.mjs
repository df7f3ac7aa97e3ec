// @ts-check

/**
 * One thing measured on one document.
 * @typedef {object} Row
 * @property {string} format
 * @property {string} what the document
 * @property {number} kb its size
 * @property {string} name who did it
 * @property {string} gives what came out
 * @property {number} mbPerSecond
 * @property {number} documentsPerSecond
 * @property {number} ratio speed of Wireroom as a multiple of this one's
 */

const COLUMNS = ['format', 'document', 'KB', 'by', 'gives', 'MB/s', 'documents/s', 'Wireroom is'];

/**
 * Rows of one document from the CPU milliseconds of everybody who read or wrote it.
 * @param {{ format: string, what: string, bytes: number, gives: Record<string, string>, ours: string, times: Record<string, number> }} measured
 * @returns {Row[]}
 */
export function rowsOf({ format, what, bytes, gives, ours, times }) {
  return Object.entries(times).map(([name, ms]) => ({
    format,
    what,
    kb: round(bytes / 1_000, 1),
    name,
    gives: gives[name] ?? '',
    mbPerSecond: round(bytes / 1_000 / ms, 1),
    documentsPerSecond: round(1_000 / ms, ms > 10 ? 1 : 0),
    ratio: round(ms / (times[ours] ?? Number.NaN), 2),
  }));
}

/** @param {readonly Row[]} rows */
export function table(rows) {
  const cells = rows.map((row) => [
    row.format,
    row.what,
    row.kb.toFixed(1),
    row.name,
    row.gives,
    row.mbPerSecond.toFixed(1),
    String(row.documentsPerSecond),
    row.ratio === 1 ? '' : `${row.ratio.toFixed(2)} x`,
  ]);
  const widths = COLUMNS.map((column, i) => Math.max(column.length, ...cells.map((each) => each[i]?.length ?? 0)));
  const line = (/** @type {string[]} */ each) => `| ${each.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(COLUMNS), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...cells.map(line)].join('\n');
}

/** @param {number} value @param {number} digits */
function round(value, digits) {
  return Number(value.toFixed(digits));
}
