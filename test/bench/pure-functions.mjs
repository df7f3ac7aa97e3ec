// @ts-check

import { articleIdOf, contentHash, decideRevision, guidOf, laneOf, RouteSet } from '@wireroom/editorial';
import { readDocument, writers } from '@wireroom/formats';
import { annotateArticle } from '../../dist/apps/enrichment/src/annotate/annotate.js';
import { createAnnotators } from '../../dist/apps/enrichment/src/annotate/create-annotators.js';
import { makeDocuments } from '../wire/make-documents.mjs';

/**
 * The pure functions of the line alone, in one process: parse, decide, annotate, render. Prints CPU milliseconds per
 * article, together and by step, as JSON.
 */
const DOCUMENTS = 3_000;
const annotators = await createAnnotators();
const routes = new RouteSet([{ id: 'all', query: '*' }]);
const now = new Date();
const documents = makeDocuments({ stories: DOCUMENTS, seed: 99 }).map((document) => ({
  ...document,
  bytes: Buffer.from(document.body),
}));

/** @type {Record<string, number>} */
const spent = { parse: 0, decide: 0, annotate: 0, render: 0 };

/** @template T @param {string} step @param {() => T | Promise<T>} work @returns {Promise<T>} */
async function timed(step, work) {
  const began = performance.now();
  const result = await work();
  spent[step] = (spent[step] ?? 0) + performance.now() - began;
  return result;
}

/** @param {typeof documents[number]} document */
async function whole({ bytes, contentType }) {
  const read = await timed('parse', () => readDocument(bytes, { mediaType: contentType }));
  for (const each of read.items) {
    if (!('item' in each)) continue;
    const { item } = each;
    const article = await timed('decide', () => {
      const guid = guidOf(item);
      const hash = contentHash(item);
      const { revision } = decideRevision(undefined, { ...item, contentHash: hash });
      const id = articleIdOf('made', guid);
      const document = { id, sha256: hash, format: read.format, index: 0 };
      const made = {
        ...item,
        id,
        guid,
        revision,
        provider: 'made',
        source: 'made',
        receivedAt: now.toISOString(),
        contentHash: hash,
        document,
      };
      laneOf(made);
      return made;
    });
    const { annotations } = await timed('annotate', () => annotateArticle(article, annotators));
    await timed('decide', () => routes.decide({ article, annotations, sentBy: new Set() }, now));
    await timed('render', () => writers.ninjs.article({ article, annotations }));
  }
}

for (const document of documents.slice(0, DOCUMENTS / 3)) await whole(document);
for (const step of Object.keys(spent)) spent[step] = 0;
const before = process.cpuUsage();
for (const document of documents) await whole(document);
const { user, system } = process.cpuUsage(before);
const perArticle = Object.fromEntries(Object.entries(spent).map(([step, ms]) => [step, ms / documents.length]));
console.log(JSON.stringify({ cpuMs: (user + system) / 1_000 / documents.length, ...perArticle }));
