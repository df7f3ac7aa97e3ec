import { describe, expect, it } from '@jest/globals';
import type { Article, Item, Medium, Subject } from '@wireroom/contracts';
import fc from 'fast-check';
import { conceptIdentity } from '../ninjs/concept-addresses.js';
import { anyRendering, carried, onlyFields } from '../outgoing/any-article.fixture.js';
import { changedAt, isWithdrawn, linksOf } from '../outgoing/facts-of.js';
import { placesOf } from '../outgoing/places-of.js';
import { uriOf } from '../outgoing/uri-of.js';
import { readDocument } from '../read-document.js';
import type { Rendering } from '../rendering.js';
import { newsmlG2Writer } from './render.js';
import { ownMedium } from './render-content.js';

/** Every field of an item but what is about the document that it came in, and the media that are compared one by one. */
const FIELDS = (
  'guid providerVersion type pubStatus signals language headline headlineOrigin subheadline slugline byline authors dateline abstract ' +
  'body section subjects genres places keywords urgency priority edNotes signOff embargoUntil expiresAt usageTerms copyrightNotice ' +
  'copyrightHolder credit infoSource firstCreated versionCreated links provenance'
).split(' ') as (keyof Item)[];

async function itemsOf(text: string): Promise<Item[]> {
  const { format, items } = await readDocument(Buffer.from(text));
  expect(format).toBe('newsml-g2');
  return items.map((entry) => {
    if (!('item' in entry)) throw entry.fault;
    return entry.item;
  });
}

/**
 * What must come back. The standard wants a time of the version: without one it is when the article was made or the revision came in.
 * Addresses come back as RFC 3986 has them; two notes with the same words are one. Places are subjects of their own type in the standard, so they come back among both.
 */
function expected(rendering: Rendering): Partial<Item> {
  const { article } = rendering;
  const item = carried(rendering, FIELDS);
  const { subjects, places } = subjectsAndPlaces(rendering);
  const given = {
    pubStatus: isContradicted(article) ? 'withheld' : article.pubStatus,
    headlineOrigin: article.headline === undefined ? undefined : (article.headlineOrigin ?? 'given'),
    authors: article.authors.map((author) => (author.uri === undefined ? author : { ...author, uri: uriOf(author.uri) })),
    links: linksOf(article).map((link) => ({ ...link, href: /^https?:/.test(link.href) ? uriOf(link.href) : link.href })),
    edNotes: item.edNotes?.filter(({ text }, at, all) => all.findIndex((other) => other.text === text) === at),
    versionCreated: article.versionCreated ?? changedAt(article),
    subjects,
    places,
    genres: once(article.genres),
  } satisfies Partial<Item>;
  return onlyFields({ ...item, ...given }, FIELDS);
}

function subjectsAndPlaces(rendering: Rendering): Pick<Item, 'subjects' | 'places'> {
  const { subjects, places } = rendering.article;
  const found = placesOf(rendering).map(({ name, wikidata, geonames }) => ({
    ...conceptIdentity((wikidata ?? geonames)!),
    name,
  }));
  const isAmong = (list: readonly Subject[], concept: Subject) =>
    list.some((other) => JSON.stringify(other) === JSON.stringify(concept));
  const named = subjects.filter((subject) => isAmong(places, subject));
  const all = [...named, ...places.filter((place) => !isAmong(named, place)), ...found];
  return { subjects: once([...subjects, ...all]), places: once(all) };
}

/** Concepts of one scheme and code are one, with the first name given. */
function once(concepts: readonly Subject[]): Subject[] {
  const known = new Map<string, Subject>();
  for (const concept of concepts) {
    const { scheme, code, name } = concept;
    const key = JSON.stringify(code === undefined ? [scheme, name] : [scheme, code, true]);
    if (known.get(key)?.name === undefined) known.set(key, concept);
  }
  return [...known.values()];
}

/** A kill of what is usable cannot be: it comes back withheld, and says so. */
function isContradicted({ pubStatus, signals }: Article): boolean {
  return pubStatus === 'usable' && signals.some((signal) => signal === 'kill' || signal === 'withhold');
}

/** The files of a picture or recording that is the item itself stand before those that go with it. What the text shows comes after. */
function mediaOf({ article }: Rendering): Medium[] {
  if (isWithdrawn(article)) return [];
  const own = ownMedium(article);
  return own === undefined ? article.media : [own, ...article.media.filter((medium) => medium !== own)];
}

describe('NewsML-G2 round trip', () => {
  it('brings back all that an article says', async () => {
    await fc.assert(
      fc.asyncProperty(anyRendering, async (rendering) => {
        const [item] = await itemsOf(newsmlG2Writer.article(rendering));
        expect(onlyFields(item!, FIELDS)).toEqual(expected(rendering));
        const media = mediaOf(rendering);
        expect(item!.media.slice(0, media.length)).toEqual(media);
        expect(item!.repairs.map(({ code }) => code)).toEqual(isContradicted(rendering.article) ? ['status-contradicted'] : []);
      }),
      { numRuns: 150 },
    );
  });

  it('brings back each item of a message in its place', async () => {
    const head = { id: 'all', title: 'All & more', self: 'https://wire.example/all', updated: '2026-03-01T08:00:00Z' };
    await fc.assert(
      fc.asyncProperty(fc.array(anyRendering, { maxLength: 4 }), async (renderings) => {
        const items = await itemsOf(newsmlG2Writer.feed(head, renderings));
        expect(items.map((item) => onlyFields(item, FIELDS))).toEqual(renderings.map(expected));
      }),
      { numRuns: 20 },
    );
  });
});
