// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { feedWriters, writers } from '@wireroom/formats';
import { articleOf } from './article-of.mjs';
import { controlled } from './controls.mjs';
import { outputValidators } from './output-validators.mjs';

/** Articles on one page of a feed. */
const PAGE = 25;
/** Faults shown; the first few of a kind tell as much as all. */
const SHOWN = 20;

const HEAD = {
  id: 'urn:wireroom:conformance',
  title: 'Conformance',
  self: 'https://wireroom.example/v1/feeds/all.json',
  next: 'https://wireroom.example/v1/feeds/all.json?before=1',
  updated: '2026-03-01T10:00:00Z',
};

/**
 * @typedef {object} OutputReport
 * @property {Record<string, import('./tally.mjs').Count>} counts
 * @property {string[]} invalid the first faults, in words
 * @property {number} invalidCount documents with faults
 * @property {Record<string, Record<string, number>>} advice documents that break what feeds are only advised, by output and rule
 */

/**
 * Writes everything that was read in every format there is a writer for, and validates all of it. First each validator must refuse
 * documents that are wrong.
 * @param {string} cases folder with `schemas/`
 * @param {readonly import('@wireroom/contracts').Item[]} items
 * @returns {Promise<OutputReport>}
 */
export async function outputReport(cases, items) {
  if (!existsSync(join(cases, 'schemas'))) {
    console.log(`conformance: outputs are not validated, there are no schemas at ${cases}`);
    return { counts: {}, invalid: [], invalidCount: 0, advice: {} };
  }
  const validators = outputValidators(cases);
  const renderings = items.map((item, index) => ({ article: articleOf(item, index), annotations: [] }));
  const report = /** @type {OutputReport} */ ({ counts: {}, invalid: [], invalidCount: 0, advice: {} });
  for (const writer of Object.values(writers)) {
    const { controllable, advice, check } = validators(writer.name);
    for (const [name, validate] of Object.entries(controllable)) await controlled(name, validate);
    const articles = renderings.map((each) => () => writer.article(each));
    add(report, `${writer.title}, articles`, await check(articles, writer));
    const feedWriter = feedWriters[/** @type {import('@wireroom/formats').FeedFormat} */ (writer.name)];
    const feeds = feedWriter === undefined ? [] : pages(oneOfEach(renderings)).map((page) => () => feedWriter.feed(HEAD, page));
    if (feeds.length > 0) add(report, `${writer.title}, feeds`, await check(feeds, writer));
    if (advice.size > 0) report.advice[writer.title] = Object.fromEntries(advice);
  }
  return report;
}

/**
 * A feed lists an article once; a document that a server took may have brought several items of one.
 * @template {{ article: { id: string } }} T
 * @param {readonly T[]} renderings
 * @returns {T[]}
 */
function oneOfEach(renderings) {
  return [...new Map(renderings.map((each) => [each.article.id, each])).values()];
}

/** @template T @param {readonly T[]} all @returns {T[][]} */
function pages(all) {
  return all.flatMap((_, at) => (at % PAGE === 0 ? [all.slice(at, at + PAGE)] : []));
}

/**
 * @param {OutputReport} report
 * @param {string} name
 * @param {readonly (readonly string[])[]} faults of each document
 */
function add(report, name, faults) {
  const passed = faults.filter((each) => each.length === 0).length;
  report.counts[name] = { rows: faults.length, rowsPassed: passed, checks: faults.length, checksPassed: passed };
  report.invalidCount += faults.length - passed;
  const lines = faults.flatMap((each, index) =>
    each.length === 0 ? [] : [`${name} ${index + 1}: ${each.slice(0, 2).join('; ')}`],
  );
  report.invalid.push(...lines.slice(0, SHOWN));
}
