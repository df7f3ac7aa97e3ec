// @ts-check
import { fileURLToPath } from 'node:url';
import { buildAll } from '../../../tools/build/build-all.mjs';

/** Articles that every set of queries is asked about. */
const ARTICLES = 1_500;
const WARM_UP = 500;
/** Of those, how many are asked without an index: it takes long enough. */
const NAIVE_ARTICLES = 20;

await buildAll({ root: fileURLToPath(new URL('../../..', import.meta.url)), web: false });
// Only now, as they import what has just been built.
const { compileQuery, parseQuery, QueryIndex, RouteSet, searchCard } = await import('@wireroom/editorial');
const { madeNewsroom } = await import('./made-newsroom.mjs');

/**
 * Saved queries against articles on one core: by the index, by evaluating each query, and whole decisions with their reasons, as
 * publishing makes them. Making the article's card is part of all.
 * Prints a line of JSON for each number of queries.
 */
for (const count of [100, 10_000, 100_000]) {
  const { queries, articles } = madeNewsroom(7);
  const texts = queries(count);
  const parsed = texts.map(({ id, text }) => ({ id, query: queryOf(text) }));
  const sample = articles(ARTICLES);
  const decided = decisions(texts, sample);
  const began = performance.now();
  const index = new QueryIndex(parsed);
  const first = sample[0];
  if (first !== undefined) index.matching(searchCard(first.article, first.annotations), Date.now());
  const buildMs = performance.now() - began;
  // The first articles teach compilers, stems and the index itself what is frequent.
  measure(sample.slice(0, WARM_UP), (card) => index.matching(card, Date.now()).length);
  const indexed = measure(sample.slice(WARM_UP), (card) => index.matching(card, Date.now()).length);
  const matchers = parsed.map(({ query }) => compileQuery(query));
  const naive = measure(sample.slice(-NAIVE_ARTICLES), (card) => {
    let matched = 0;
    for (const matches of matchers) if (matches(card, Date.now())) matched += 1;
    return matched;
  });
  console.log(
    JSON.stringify({
      queries: count,
      articlesPerSecond: Math.round(indexed.perSecond),
      decidedPerSecond: Math.round(decided.perSecond),
      oneByOneArticlesPerSecond: Math.round(naive.perSecond * 10) / 10,
      ratio: Math.round(indexed.perSecond / naive.perSecond),
      matchesPerArticle: Math.round(indexed.mean * 10) / 10,
      buildMs: Math.round(buildMs),
      heapMb: Math.round(process.memoryUsage().heapUsed / 1e6),
    }),
  );
}

/**
 * In a function of its own: routes and index together would be twice the queries in memory.
 * @param {{ id: string, text: string }[]} texts
 * @param {Made[]} sample
 */
function decisions(texts, sample) {
  const routes = new RouteSet(texts.map(({ id, text }) => ({ id, query: text })));
  const decide = (/** @type {Made} */ made) => routes.decide({ ...made, sentBy: new Set() }, new Date()).length;
  timed(sample.slice(0, WARM_UP), decide);
  return timed(sample.slice(WARM_UP), decide);
}

/** @param {string} text */
function queryOf(text) {
  const parsed = parseQuery(text);
  if ('fault' in parsed) throw new Error(`${text}: ${parsed.fault.message}`);
  return parsed.query;
}

/** @typedef {{ article: import('@wireroom/contracts').Article, annotations: import('@wireroom/contracts').Annotation[] }} Made */

/**
 * @param {Made[]} sample
 * @param {(card: import('@wireroom/editorial').SearchCard) => number} ask answers how many matched
 */
function measure(sample, ask) {
  return timed(sample, ({ article, annotations }) => ask(searchCard(article, annotations)));
}

/**
 * @param {Made[]} sample
 * @param {(made: Made) => number} work answers how many matched
 */
function timed(sample, work) {
  let matched = 0;
  const before = process.cpuUsage();
  for (const made of sample) matched += work(made);
  const { user, system } = process.cpuUsage(before);
  return { perSecond: (sample.length * 1e6) / (user + system), mean: matched / sample.length };
}
