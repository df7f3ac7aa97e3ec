// @ts-check
import { emptyItem } from '@wireroom/contracts';
import { articleIdOf } from '@wireroom/editorial';
import { randomNumbers } from '../../wire/random-numbers.mjs';

/**
 * Articles and saved queries with a vocabulary like a language's: word number n is about 1/n as frequent as the first (Zipf). Queries ask for
 * the rarer ones, as people do: names, places, topics.
 */
const WORDS = 60_000;
/** The most frequent words are everybody's: said, people, government. Names, places and matters, which people ask for, come after them. */
const COMMON_WORDS = 1_500;
const TOPICS = 1_200;
const PLACES = 4_000;
const PROVIDERS = ['afp', 'ap', 'dpa', 'reuters', 'northwire', 'hansa', 'mistral', 'ansa', 'efe', 'tass'];
/** Words of an article: about 5 KB. */
const ARTICLE_WORDS = 800;
const PARAGRAPHS = 10;

/** @typedef {ReturnType<typeof vocabularyOf>} Vocabulary */

/** @param {number} seed */
export function madeNewsroom(seed) {
  const vocabulary = vocabularyOf(randomNumbers(seed));
  return {
    /** @param {number} count */
    queries: (count) => Array.from({ length: count }, (_, n) => ({ id: `route-${n}`, text: queryText(n, vocabulary) })),
    /** @param {number} count */
    articles: (count) => Array.from({ length: count }, (_, n) => madeArticle(`made:${seed}:${n}`, vocabulary)),
  };
}

/** @param {() => number} random */
function vocabularyOf(random) {
  const upTo = (/** @type {number} */ count) => Math.floor(random() * count);
  const zipf = (/** @type {number} */ from, /** @type {number} */ count) => Math.floor(from * (count / from) ** random());
  const word = () => `w${zipf(1, WORDS).toString(36)}`;
  return {
    upTo,
    text: (/** @type {number} */ words) => Array.from({ length: words }, word).join(' '),
    rare: () => `w${zipf(COMMON_WORDS, WORDS).toString(36)}`,
    topic: () => 20_000_000 + zipf(1, TOPICS),
    place: () => `Place${zipf(1, PLACES)}`,
    provider: () => PROVIDERS[upTo(PROVIDERS.length)] ?? 'afp',
  };
}

/** @type {((of: Vocabulary) => string)[]} */
const QUERIES = [
  ({ topic, place }) => `topic:${topic()} AND place:${place()}`,
  ({ place, upTo }) => `place:${place()} AND urgency:<=${1 + upTo(4)}`,
  ({ rare }) => `"${rare()} ${rare()}"`,
  ({ rare, provider }) => `${rare()} AND ${rare()} AND NOT provider:${provider()}`,
  ({ rare, provider }) => `provider:${provider()} AND (${rare()} OR ${rare()} OR keyword:${rare()})`,
  ({ rare }) => `headline:${rare()} language:en`,
  ({ rare, topic }) => `(topic:${topic()} OR topic:${topic()}) AND received:>=now-2d AND ${rare()}`,
  ({ rare, place }) => `slugline:${rare()}* AND place:${place()}`,
];

/** @param {number} n @param {Vocabulary} vocabulary */
function queryText(n, vocabulary) {
  return QUERIES[n % QUERIES.length]?.(vocabulary) ?? '*';
}

/**
 * @param {string} guid
 * @param {Vocabulary} vocabulary
 * @returns {{ article: import('@wireroom/contracts').Article, annotations: import('@wireroom/contracts').Annotation[] }}
 */
function madeArticle(guid, { upTo, text, rare, topic, place, provider }) {
  const id = articleIdOf('made', guid);
  const body = Array.from({ length: PARAGRAPHS }, () => ({
    type: /** @type {const} */ ('paragraph'),
    text: text(ARTICLE_WORDS / PARAGRAPHS),
  }));
  const article = {
    ...emptyItem(),
    id,
    guid,
    revision: 1,
    provider: provider(),
    source: 'made',
    receivedAt: new Date().toISOString(),
    contentHash: id,
    document: { id, sha256: '0'.repeat(64), format: 'ninjs', index: 0 },
    language: 'en',
    headline: text(9),
    slugline: text(2).replace(' ', '-'),
    body,
    subjects: Array.from({ length: 4 }, () => ({ scheme: 'medtop', code: String(topic()) })),
    keywords: [rare(), rare()],
    urgency: 1 + upTo(8),
  };
  return { article, annotations: Array.from({ length: 6 }, () => placeAnnotation(place())) };
}

/** @param {string} name @returns {import('@wireroom/contracts').Annotation} */
function placeAnnotation(name) {
  return { type: 'place', annotator: 'places', version: 1, confidence: 0.9, evidence: [], kind: 'city', name };
}
