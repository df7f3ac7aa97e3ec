import { describe, expect, it } from '@jest/globals';
import type { Figure, Item, Subject } from '@wireroom/contracts';
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
      { numRuns: 150 },
    );
  });

  it('never sends the text of what was withdrawn, nor a note that readers must not see', async () => {
    const secrets = ['sail again.', 'Boats to the', '1.jpg', 'plan.pdf'];
    const usable = nitfWriter.article(FULL_RENDERING);
    for (const secret of secrets) expect(usable).toContain(secret);
    expect(usable).not.toContain('Call the desk');
    for (const pubStatus of ['withheld', 'canceled'] as const) {
      const text = nitfWriter.article({ ...FULL_RENDERING, article: { ...FULL_RENDERING.article, pubStatus } });
      for (const secret of secrets) expect(text).not.toContain(secret);
      expect(text).toContain(`management-status="${pubStatus}"`);
    }
  });

  it("says in NITF's own words what they can say", () => {
    const text = nitfWriter.article(FULL_RENDERING);
    for (const part of [
      '<doc-id regsrc="northwire" id-string="urn:uuid:3b0f1f56-6c0e-5d3a-9f2e-0a4b8c1d2e3f"/>',
      'management-status="embargoed"',
      '<date.release norm="20260301"',
      '<date.issue norm="20260301T0700Z"/>',
      '<date.expire norm="20270301T000000Z"/>',
      '<urgency ed-urg="3"/>',
      '<du-key generation="3" key="ISLANDS-FERRY"/>',
      '<correction ',
      '<doc.copyright holder="Northwire"/>',
      '<doc.rights limitations="No archive use"/>',
      '<keyword key="ferry"/><keyword key="storm"/>',
      '<tobject.property tobject.property.type="Current"/>',
      'tobject.subject.refnum="20000493"',
      '<classifier type="subject" idsrc="house" value="isl" wireroom:number="2">islands</classifier>',
      '<location>Skarholm</location>',
      'location-code="Q20"',
      'position.section="Region" ex-ref="https://northwire.example/ferry"',
      '<byline>By <person>Mara Lind</person><virtloc value="https://northwire.example/lind"/></byline>',
      '<distributor>Island Radio</distributor>',
      '<dateline wireroom:place="Skarholm">SKARHOLM<story.date norm="20260301"/></dateline>',
      '<note noteclass="editorsnote" type="pa"><body.content><p>Corrects the price in paragraph 2.</p>',
      '<p lede="true"><em class="bold">Boats</em> sail again.</p>',
      '<media-producer>Ola Ek</media-producer>',
      '<tagline class="sign-off">ml</tagline>',
      '<meta name="wireroom:digitalSourceType" content="http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"/>',
      '<meta name="wireroom:aiDisclosure" content="This article was edited with AI."/>',
    ])
      expect(text).toContain(part);
  });

  it('shows a picture once, with all its files, where the text says of it what the medium says', async () => {
    const [medium] = FULL_RENDERING.article.media;
    const { caption, credit, alt, renditions } = medium!;
    const figure = { type: 'figure' as const, href: renditions[1]!.href, caption, credit, alt } as Figure;
    const text = nitfWriter.article({
      ...FULL_RENDERING,
      article: { ...FULL_RENDERING.article, media: [medium!], body: [figure, { type: 'paragraph', text: 'Boats.' }] },
    });
    expect(text.split('<media ')).toHaveLength(2);
    expect(await itemOf(text)).toMatchObject({ media: [medium], body: [figure, { text: 'Boats.' }] });
  });
});
