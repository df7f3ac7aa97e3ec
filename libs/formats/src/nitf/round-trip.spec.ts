import { describe, expect, it } from '@jest/globals';
import type { Item, Subject } from '@wireroom/contracts';
import fc from 'fast-check';
import { conceptIdentity } from '../ninjs/concept-addresses.js';
import { anyRendering, carried, FULL_RENDERING, onlyFields } from '../outgoing/any-article.fixture.js';
import { placesOf } from '../outgoing/places-of.js';
import { readDocument } from '../read-document.js';
import type { Rendering } from '../rendering.js';
import { nitfWriter } from './render.js';

const FIELDS = (
  'guid providerVersion type pubStatus signals language headline headlineOrigin subheadline slugline byline authors dateline abstract body ' +
  'media section subjects genres places keywords urgency priority edNotes signOff embargoUntil expiresAt usageTerms copyrightNotice ' +
  'copyrightHolder credit infoSource firstCreated versionCreated links provenance'
).split(' ') as (keyof Item)[];

async function itemOf(text: string): Promise<Item> {
  const { format, items } = await readDocument(Buffer.from(text));
  expect(format).toBe('nitf');
  const [entry] = items;
  if (entry === undefined || !('item' in entry)) throw entry?.fault ?? new Error('no item');
  return entry.item;
}

/** What must come back: all of it. Places that enrichment found are places like any. */
function expected(rendering: Rendering): Partial<Item> {
  const { article } = rendering;
  const found = placesOf(rendering).filter(({ name }) => !article.places.some((place) => place.name === name));
  const places: Subject[] = found.map(({ name, wikidata, geonames }) => ({ ...conceptIdentity((wikidata ?? geonames)!), name }));
  return onlyFields(
    {
      ...carried(rendering, FIELDS),
      headlineOrigin: article.headline === undefined ? undefined : (article.headlineOrigin ?? 'given'),
      places: [...article.places, ...places],
    },
    FIELDS,
  );
}

describe('NITF round trip', () => {
  it('brings back all that an article says', async () => {
    await fc.assert(
      fc.asyncProperty(anyRendering, async (rendering) => {
        const item = await itemOf(nitfWriter.article(rendering));
        expect(onlyFields(item, FIELDS)).toEqual(expected(rendering));
        expect(item.repairs).toEqual([]);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 150) },
    );
  });

  it('is the same document once more when it is written of what was read', async () => {
    const text = nitfWriter.article(FULL_RENDERING);
    expect(await itemOf(text)).toEqual(await itemOf(text));
  });
});
