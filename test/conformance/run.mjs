#!/usr/bin/env node
// @ts-check
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { readCases, readInput } from './cases.mjs';
import { GATE, shortcomings } from './gate.mjs';
import { inParallel } from './in-parallel.mjs';
import { unexplained } from './known.mjs';
import { newsroomFor, sourceOf } from './newsroom.mjs';
import { ROOT, readOptions } from './options.mjs';
import { percent, printAdvice, printFailing, printTable } from './report.mjs';
import { expectTally, gatedOutcomes, gateTally, hasFailed, setOutcomes, setTally } from './tally.mjs';
import { runWireroom } from './wireroom.mjs';

/** Cases on the way at once; more only queue in ingest. */
const CONCURRENCY = 12;

const options = readOptions();
if (options !== undefined) {
  if (existsSync(join(options.cases, 'check.mjs'))) process.exitCode = await run(options);
  else console.log(`conformance: skipped, there are no cases at ${options.cases}`);
}

/**
 * @param {import('./options.mjs').Options} options
 * @returns {Promise<number>} exit code
 */
async function run(options) {
  const rows = readCases(options.cases, options.suites);
  if (options.newsroom !== undefined) {
    writeFileSync(options.newsroom, JSON.stringify(newsroomFor(rows.length), null, 2));
    return 0;
  }
  await build(options);
  const wireroom = options.pure || options.url ? undefined : await runWireroom(rows.length);
  try {
    const started = performance.now();
    const results = await inParallel(rows, CONCURRENCY, await senderFor(options, wireroom?.url ?? options.url));
    const seconds = (performance.now() - started) / 1000;
    return await conclude(options, await checked(options, rows, results), {
      seconds,
      articles: results.flatMap(({ articles }) => articles),
    });
  } finally {
    await wireroom?.stop();
  }
}

/**
 * @param {import('./options.mjs').Options} options
 * @param {string | undefined} url
 */
async function senderFor(options, url) {
  const { readPurely } = await import('./pure.mjs');
  const { deliver } = await import('./adapter.mjs');
  return async (/** @type {import('./cases.mjs').Case} */ row, /** @type {number} */ index) => {
    const bytes = readInput(options.cases, row);
    try {
      return url === undefined ? await readPurely(row, bytes) : await deliver(url, { ...row, bytes, source: sourceOf(index) });
    } catch (error) {
      return { view: { status: 0, items: [], error: String(error) }, articles: [] };
    }
  };
}

/**
 * @param {import('./options.mjs').Options} options
 * @param {readonly import('./cases.mjs').Case[]} rows
 * @param {readonly { view: import('./view.mjs').View }[]} results
 * @returns {Promise<import('./tally.mjs').Outcome[]>}
 */
async function checked(options, rows, results) {
  const { checkRow } = await import(pathToFileURL(resolve(options.cases, 'check.mjs')).href);
  const sets = [...new Set([/** @type {const} */ ('expect'), ...options.sets])];
  return rows.map((row, index) => {
    const view = results[index]?.view;
    return { row, sets: Object.fromEntries(sets.map((set) => [set, checkRow(row, view, [set])])), error: view?.error };
  });
}

/**
 * @param {import('./options.mjs').Options} options
 * @param {import('./tally.mjs').Outcome[]} outcomes
 * @param {{ seconds: number, articles: readonly import('@wireroom/contracts').Item[] }} work
 */
async function conclude(options, outcomes, { seconds, articles }) {
  const results = {
    gate: gateTally(outcomes),
    expect: expectTally(outcomes),
    selfExpect: setTally(outcomes, 'selfExpect'),
    vendorExpect: setTally(outcomes, 'vendorExpect'),
    outputs: await (await import('./outputs.mjs')).outputReport(options.cases, articles),
  };
  const failed = gatedOutcomes(outcomes).filter(hasFailed);
  const others = options.sets.flatMap((set) =>
    setOutcomes(outcomes, set).filter(
      (outcome) => hasFailed(outcome) && !(set === 'expect' && failed.some(({ row }) => row === outcome.row)),
    ),
  );
  printResults(results);
  printFailing(others, 'Failing outside of the gate');
  printFailing(failed, 'Failing in the gate');
  for (const line of results.outputs.invalid) console.log(`  invalid output: ${line}`);
  const { gate, outputs } = results;
  const short = shortcomings(gate, { unexplained: unexplained(failed).length, invalidOutputs: outputs.invalidCount });
  console.log(
    `\nconformance: ${percent(gate.all.checksPassed, gate.all.checks)} of the gate (${GATE} % are needed), ${failed.length} cases fail; ${seconds.toFixed(1)} s: ${short.length === 0 ? 'passed' : `FAILED: ${short.join(', ')}`}`,
  );
  if (options.json)
    writeFileSync(options.json, JSON.stringify({ ...results, failing: [...failed, ...others].map(failingRow) }, null, 2));
  if (options.docs) (await import('./docs.mjs')).writeDocs(ROOT, results);
  return short.length === 0 ? 0 : 1;
}

/** @param {import('./docs.mjs').Results} results */
function printResults({ gate, expect, selfExpect, vendorExpect, outputs }) {
  printTable('tag', expect.tags);
  printTable('suite, gated cases', gate.suites);
  printTable('format, all cases', expect.formats);
  printTable('format, selfExpect', selfExpect ?? {});
  printTable('format, vendorExpect', vendorExpect ?? {});
  printTable('output', outputs.counts);
  printAdvice(outputs.advice);
  printTable('format, the gate', { ...gate.formats, 'all together': gate.all });
}

/** @param {import('./tally.mjs').SetOutcome} outcome */
function failingRow({ row, checks, error }) {
  return {
    suite: row.suite,
    case: row.case,
    format: row.format,
    tags: row.tags ?? [],
    error,
    checks: checks.filter(({ ok }) => !ok),
  };
}
