import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Article, blockText, type PlaceAnnotation } from '@wireroom/contracts';
import { anArticle } from '@wireroom/testkit';
import { annotateArticle } from '../annotate.js';
import type { Annotator } from '../annotator.js';
import { ensureTables, TABLES_TIMEOUT_MS } from '../tables.fixture.js';
import { createPlacesAnnotator } from './annotate-places.js';
import { PLACE_SAMPLES } from './samples.js';

let annotator: Annotator;

beforeAll(async () => {
  await ensureTables();
  annotator = createPlacesAnnotator(1_000);
}, TABLES_TIMEOUT_MS);

const BARE: Partial<Article> = { headline: undefined, subheadline: undefined, abstract: undefined, dateline: undefined };

function placesOf(given: Partial<Article>): PlaceAnnotation[] {
  const article = anArticle({ ...BARE, ...given });
  return annotateArticle(article, { annotators: [annotator] }).annotations as PlaceAnnotation[];
}

const said = ({ name, country, sense }: PlaceAnnotation): string =>
  `${name}, ${country}${sense === 'place' ? '' : ` (${sense})`}`;
const inBody = (text: string, language = 'en') => placesOf({ language, body: [{ type: 'paragraph', text }] });

describe('places', () => {
  const exact = PLACE_SAMPLES.filter((sample) => sample.exact !== undefined);
  it.each(exact)('$exact', ({ text, language, places }) => {
    expect(inBody(text, language).map(said).sort()).toEqual([...places].sort());
  });

  it('are right in 98 of 100 cases, and found in 95, over all samples', () => {
    const results = PLACE_SAMPLES.map(({ text, language, places }) => ({ found: inBody(text, language).map(said), places }));
    const wrong = results.flatMap(({ found, places }) => found.filter((place) => !places.includes(place)));
    const missed = results.flatMap(({ found, places }) => places.filter((place) => !found.includes(place)));
    const found = results.flatMap((result) => result.found).length;
    const wanted = results.flatMap((result) => result.places).length;
    expect({ wrong, precise: 1 - wrong.length / found >= 0.98 }).toMatchObject({ precise: true });
    expect({ missed, complete: 1 - missed.length / wanted >= 0.95 }).toMatchObject({ complete: true });
  });

  it('carry identifiers, and coordinates where they are towns', () => {
    const found = inBody('Ministers from Bavaria met in Paris, France.');
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'region', name: 'Bavaria', country: 'DE', wikidata: 'Q980' }),
        expect.objectContaining({ kind: 'country', name: 'France', country: 'FR', wikidata: 'Q142' }),
        expect.objectContaining({ kind: 'city', name: 'Paris', country: 'FR', geonames: 2988507, population: 2138551 }),
      ]),
    );
    const paris = found.find(({ kind }) => kind === 'city');
    expect(paris?.latitude).toBeCloseTo(48.853, 2);
    expect(paris?.longitude).toBeCloseTo(2.349, 2);
  });

  it('are one for each place and sense, with every mention as evidence', () => {
    const text = 'In Oslo it rained. Oslo is used to that, and so are Norwegians.';
    const [oslo, norwegians, ...more] = inBody(text);
    expect(more).toEqual([]);
    expect(oslo?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['Oslo', 'Oslo']);
    expect(norwegians).toMatchObject({ name: 'Norway', sense: 'people' });
  });

  it('are not the word of the same letters beside them', () => {
    const german = 'In Essen kochten Freiwillige. Das Essen war gut, und gutes Essen ist selten.';
    expect(inBody(german, 'de')).toMatchObject([{ name: 'Essen', evidence: [{ start: 3, end: 8 }] }]);
    const english = 'He lives in Reading. Reading is taught there, and reading well takes time.';
    expect(inBody(english)).toMatchObject([{ name: 'Reading', evidence: [{ start: 12, end: 19 }] }]);
  });

  it('are found in headline, abstract and dateline too, and what the body settles holds there', () => {
    const found = placesOf({
      language: 'en',
      headline: 'Fire Destroys Market Hall In Nice',
      abstract: 'A market hall in Nice burned down.',
      dateline: { text: 'NICE, France' },
      body: [{ type: 'paragraph', text: 'Nobody was hurt.' }],
    });
    const nice = found.find(({ name }) => name === 'Nice');
    expect(nice?.evidence.map(({ field }) => field).sort()).toEqual(['abstract', 'dateline', 'headline']);
  });

  it('follow the language of the text', () => {
    expect(inBody('La cumbre se celebra en Alemania y en Pekín.', 'es').map(said)).toEqual(['Germany, DE', 'Beijing, CN']);
    expect(inBody('Le ministre se rend à Londres et en Allemagne.', 'fr').map(said)).toEqual(['London, GB', 'Germany, DE']);
  });

  it('point within their text, whatever the text is', () => {
    const bodies = PLACE_SAMPLES.map(({ text }) => ({ type: 'paragraph', text }) as const);
    for (const { evidence } of placesOf({ body: bodies, language: 'en' })) {
      for (const { block, start, end } of evidence) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(blockText(bodies[block ?? -1]!).length);
      }
    }
  });
});

const press = new URL('../../../../../../shared/data/press-article.txt', import.meta.url);
const here = existsSync(press);

describe('the press article', () => {
  if (!here) console.warn('skipped: no ../shared/data/press-article.txt beside the checkout');
  (here ? it : it.skip)('has its places, and no town of Split', () => {
    const body = readFileSync(press, 'utf8')
      .split(/\n{2,}/)
      .map((text) => ({ type: 'paragraph', text: text.trim() }) as const);
    expect(placesOf({ language: 'en', body }).map(said).sort()).toEqual(
      [
        'Beijing, CN',
        'Berlin, DE',
        'China, CN',
        'China, CN (people)',
        'Germany, DE',
        'Germany, DE (people)',
        'Moscow, RU (government)',
        'North Korea, KP',
        'North Korea, KP (people)',
        'Pyongyang, KP',
        'Pyongyang, KP (government)',
        'Russia, RU',
        'Russia, RU (people)',
        'South Korea, KR (people)',
        'Ukraine, UA',
        'United States, US',
      ].sort(),
    );
  });
});
