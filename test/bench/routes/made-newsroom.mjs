// @ts-check
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

/** @param {number} seed */
export function madeNewsroom(seed) {
  const random = randomNumbers(seed);
  const upTo = (/** @type {number} */ count) => Math.floor(random() * count);
  const zipf = (/** @type {number} */ from, /** @type {number} */ count) => Math.floor(from * (count / from) ** random());
  const word = () => `w${zipf(1, WORDS).toString(36)}`;
  const rare = () => `w${zipf(COMMON_WORDS, WORDS).toString(36)}`;
  const topic = () => 20_000_000 + zipf(1, TOPICS);
  const place = () => `Place${zipf(1, PLACES)}`;
  const provider = () => PROVIDERS[upTo(PROVIDERS.length)] ?? 'afp';
  /** @type {(() => string)[]} */
  const kinds = [
    () => `topic:${topic()} AND place:${place()}`,
    () => `place:${place()} AND urgency:<=${1 + upTo(4)}`,
    () => `"${rare()} ${rare()}"`,
    () => `${rare()} AND ${rare()} AND NOT provider:${provider()}`,
    () => `provider:${provider()} AND (${rare()} OR ${rare()} OR keyword:${rare()})`,
    () => `headline:${rare()} language:en`,
    () => `(topic:${topic()} OR topic:${topic()}) AND received:>=now-2d AND ${rare()}`,
    () => `slugline:${rare()}* AND place:${place()}`,
  ];
  return {
    /** @param {number} count */
    queries: (count) => Array.from({ length: count }, (_, n) => ({ id: `route-${n}`, text: kinds[n % kinds.length]?.() ?? '*' })),
    /** @param {number} count @returns {{ article: import('@wireroom/contracts').Article, annotations: import('@wireroom/contracts').Annotation[] }[]} */
    articles: (count) =>
      Array.from({ length: count }, (_, n) => {
        const text = (/** @type {number} */ words) => Array.from({ length: words }, word).join(' ');
        const guid = `made:${seed}:${n}`;
        const id = articleIdOf('made', guid);
        const paragraphs = Array.from({ length: 10 }, () => ({
          type: /** @type {const} */ ('paragraph'),
          text: text(ARTICLE_WORDS / 10),
        }));
        const named = Array.from({ length: 6 }, place);
        return {
          article: {
            id,
            guid,
            revision: 1,
            provider: provider(),
            source: 'made',
            receivedAt: new Date().toISOString(),
            contentHash: id,
            document: { id, sha256: '0'.repeat(64), format: 'ninjs', index: 0 },
            type: 'text',
            pubStatus: 'usable',
            signals: [],
            language: 'en',
            headline: text(9),
            slugline: text(2).replace(' ', '-'),
            authors: [],
            body: paragraphs,
            media: [],
            subjects: Array.from({ length: 4 }, () => ({ scheme: 'medtop', code: String(topic()) })),
            genres: [],
            places: [],
            keywords: [rare(), rare()],
            urgency: 1 + upTo(8),
            edNotes: [],
            links: [],
            repairs: [],
          },
          annotations: named.map((name) => ({
            type: /** @type {const} */ ('place'),
            annotator: 'places',
            version: 1,
            confidence: 0.9,
            evidence: [],
            kind: /** @type {const} */ ('city'),
            name,
          })),
        };
      }),
  };
}
