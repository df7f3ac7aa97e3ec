// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writers } from '@wireroom/formats';
import { SaxesParser } from 'saxes';
import { outputSchemas } from './output-schemas.mjs';

/** Articles on one page of a feed. */
const PAGE = 25;
/** Faults shown; the first few of a kind tell as much as all. */
const SHOWN = 20;

/**
 * Renders everything that was accepted in every format, and validates it: ninjs and JSON Feed by their schemas, Atom and RSS as well-formed XML.
 * @param {string} cases folder with `schemas/`
 * @param {readonly import('@wireroom/contracts').Item[]} items
 * @returns {Promise<{ counts: Record<string, import('./tally.mjs').Count>, invalid: string[] }>}
 */
export async function outputReport(cases, items) {
  if (!existsSync(join(cases, 'schemas'))) {
    console.log(`conformance: outputs are not validated, there are no schemas at ${cases}`);
    return { counts: {}, invalid: [] };
  }
  const schemas = await outputSchemas(cases);
  const renderings = items.map((item, index) => ({ article: articleOf(item, index), annotations: [] }));
  const pages = Array.from({ length: Math.ceil(renderings.length / PAGE) }, (_, at) =>
    renderings.slice(at * PAGE, (at + 1) * PAGE),
  );
  /** @type {[string, string[][]][]} */
  const results = [
    ['ninjs article', renderings.map((each) => faultsOfJson(schemas.ninjs, () => writers.ninjs.article(each)))],
    ['ninjs feed', pages.map((page) => faultsOfJson(schemas.ninjs, () => writers.ninjs.feed(HEAD, page)))],
    ['jsonfeed article', renderings.map((each) => faultsOfJson(schemas.jsonfeed, () => writers.jsonfeed.article(each)))],
    ['jsonfeed feed', pages.map((page) => faultsOfJson(schemas.jsonfeed, () => writers.jsonfeed.feed(HEAD, page)))],
    ['atom article', renderings.map((each) => faultsOfXml(() => writers.atom.article(each)))],
    ['atom feed', pages.map((page) => faultsOfXml(() => writers.atom.feed(HEAD, page)))],
    ['rss article', renderings.map((each) => faultsOfXml(() => writers.rss.article(each)))],
    ['rss feed', pages.map((page) => faultsOfXml(() => writers.rss.feed(HEAD, page)))],
  ];
  const invalid = results.flatMap(([name, faults]) => faults.flatMap((each) => each.map((fault) => `${name}: ${fault}`)));
  return {
    counts: Object.fromEntries(results.map(([name, faults]) => [name, countOf(faults)])),
    invalid: invalid.slice(0, SHOWN),
  };
}

const HEAD = {
  id: 'urn:wireroom:conformance',
  title: 'Conformance',
  self: 'https://wireroom.example/v1/feeds/all.json',
  next: 'https://wireroom.example/v1/feeds/all.json?before=1',
  updated: '2026-03-01T10:00:00Z',
};

/** @param {readonly (readonly string[])[]} faults */
function countOf(faults) {
  const passed = faults.filter((each) => each.length === 0).length;
  return { rows: faults.length, rowsPassed: passed, checks: faults.length, checksPassed: passed };
}

/**
 * An article for an item that was read without a server; one that came from a server is left as it is.
 * @param {import('@wireroom/contracts').Item} item
 * @param {number} index
 * @returns {import('@wireroom/contracts').Article}
 */
function articleOf(item, index) {
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const zeros = '0'.repeat(64);
  return {
    id,
    revision: 1,
    provider: 'conformance',
    source: 'conformance',
    receivedAt: '2026-03-01T10:00:00.000Z',
    contentHash: zeros,
    document: { id, sha256: zeros, format: 'unknown', index },
    ...item,
    guid: item.guid ?? `urn:uuid:${id}`,
  };
}

/**
 * @param {(value: unknown) => string[]} validate
 * @param {() => string} render
 */
function faultsOfJson(validate, render) {
  try {
    return validate(JSON.parse(render()));
  } catch (error) {
    return [String(error)];
  }
}

/** @param {() => string} render */
function faultsOfXml(render) {
  try {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(render()).close();
    return [];
  } catch (error) {
    return [String(error)];
  }
}
