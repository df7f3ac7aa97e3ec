#!/usr/bin/env node
// @ts-check
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { readCases, readInput } from './cases.mjs';
import { inParallel } from './in-parallel.mjs';
import { unexplained } from './known.mjs';
import { newsroomFor, sourceOf } from './newsroom.mjs';
import { ROOT, readOptions } from './options.mjs';
import { percent, printFailing, printTable } from './report.mjs';
import { gatedOutcomes, gateTally, tally } from './tally.mjs';
import { runWireroom } from './wireroom.mjs';

/** Share of the gate's checks that must pass, in percent. */
const GATE = 95;
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
  return rows.map((row, index) => {
    const view = results[index]?.view;
    const checks = checkRow(row, view, options.sets);
    return { row, checks, gateChecks: checkRow(row, view, ['expect']), error: view?.error };
  });
}

/**
 * @param {import('./options.mjs').Options} options
 * @param {import('./tally.mjs').Outcome[]} outcomes
 * @param {{ seconds: number, articles: readonly import('@wireroom/contracts').Item[] }} work
 */
async function conclude(options, outcomes, { seconds, articles }) {
  const totals = tally(outcomes);
  const gate = gateTally(outcomes);
  const failed = gatedOutcomes(outcomes).filter(({ checks }) => checks.some(({ ok }) => !ok));
  const open = unexplained(failed);
  const { outputReport } = await import('./outputs.mjs');
  const outputs = await outputReport(options.cases, articles);
  for (const [title, counts] of Object.entries(totals)) printTable(title, counts);
  printTable('gate', { ...gate.suites, all: gate.all });
  printTable('outputs', outputs.counts);
  const others = outcomes.filter(({ row, checks }) => checks.some(({ ok }) => !ok) && !failed.some((gated) => gated.row === row));
  printFailing(others, 'Failing outside of the gate');
  printFailing(failed, 'Failing in the gate');
  for (const line of outputs.invalid) console.log(`  invalid output: ${line}`);
  const share = (100 * gate.all.checksPassed) / Math.max(1, gate.all.checks);
  const passed = share >= GATE && open.length === 0 && outputs.invalid.length === 0;
  console.log(
    `\nconformance: ${percent(gate.all.checksPassed, gate.all.checks)} of the gate (${GATE} % are needed), ${failed.length} cases fail, ${open.length} of them without a reason; ${seconds.toFixed(1)} s: ${passed ? 'passed' : 'FAILED'}`,
  );
  if (options.json)
    writeFileSync(options.json, JSON.stringify({ ...totals, gate, outputs, failing: failingRows(outcomes) }, null, 2));
  if (options.docs) (await import('./docs.mjs')).writeDocs(ROOT, { totals, gate, outputs });
  return passed ? 0 : 1;
}

/** @param {readonly import('./tally.mjs').Outcome[]} outcomes */
function failingRows(outcomes) {
  return outcomes
    .filter(({ checks }) => checks.some(({ ok }) => !ok))
    .map(({ row, checks, error }) => ({
      suite: row.suite,
      case: row.case,
      format: row.format,
      tags: row.tags ?? [],
      error,
      checks: checks.filter(({ ok }) => !ok),
    }));
}
