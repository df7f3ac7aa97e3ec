#!/usr/bin/env node
// @ts-check
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { install, isInstalled } from '../start/install.mjs';
import { step } from '../start/progress.mjs';
import { runStage } from './run-stage.mjs';
import { NAMES, stages } from './stages.mjs';

const HELP = `npm test -- [--only <stage>,<stage>]
  Runs everything that CI runs: ${NAMES.join(', ')}.
  Ends with "N passed, N failed"; fails when anything did.`;

const { values } = parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
if (values.help) console.log(HELP);
else process.exitCode = await run(readNames(values.only));

/**
 * @param {string[]} names
 * @returns {Promise<number>} exit code
 */
async function run(names) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  if (!isInstalled(root)) await step('installing dependencies (npm ci)', () => install(root));
  const { beside, after } = stages(root);
  const wanted = (/** @type {import('./stages.mjs').Stage} */ { name }) => names.includes(name);
  const results = await twoAtATime(beside.filter(wanted), async (stage) => report(await runStage(root, stage)));
  for (const stage of after.filter(wanted)) {
    console.log(`\n--- ${stage.name}`);
    results.push(report(await runStage(root, stage)));
  }
  return summary(results);
}

/** @param {string | undefined} only */
function readNames(only) {
  const names = only?.split(',') ?? NAMES;
  const unknown = names.filter((name) => !NAMES.includes(name));
  if (unknown.length === 0) return names;
  console.error(`There is no stage ${unknown.join(', ')}. Stages: ${NAMES.join(', ')}`);
  process.exit(2);
}

/** @param {import('./run-stage.mjs').StageResult} result */
function report(result) {
  const { name, passed, failed, skipped, seconds, output } = result;
  const counts = `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
  console.log(`${failed > 0 ? 'FAIL' : 'ok  '} ${name.padEnd(11)} ${counts} (${seconds.toFixed(1)} s)`);
  if (output !== '') console.log(output.trimEnd().replace(/^/gm, '     '));
  return result;
}

/**
 * @param {import('./run-stage.mjs').StageResult[]} results
 * @returns {number}
 */
function summary(results) {
  const sum = (/** @type {'passed' | 'failed'} */ key) => results.reduce((total, result) => total + result[key], 0);
  const skipped = results.flatMap((result) => result.skipped);
  console.log('');
  for (const { name, failed } of results) if (failed > 0) console.log(`FAIL ${name}: ${failed}`);
  for (const name of skipped) console.log(`skipped: ${name}`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
  return sum('failed') > 0 ? 1 : 0;
}

/**
 * @template T, R
 * @param {T[]} items
 * @param {(item: T) => Promise<R>} work
 * @returns {Promise<R[]>}
 */
async function twoAtATime(items, work) {
  /** @type {R[]} */
  const results = [];
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) results.push(await work(item));
  };
  await Promise.all([worker(), worker()]);
  return results;
}
