import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readMarkup } from '../markup/html-events.js';
import { anyRendering, FULL_RENDERING } from '../outgoing/any-article.fixture.js';
import { readDocument } from '../read-document.js';
import type { Rendering } from '../rendering.js';
import { directionOf } from './direction-of.js';
import { htmlWriter } from './render.js';

const VOID = new Set(['meta', 'link', 'img', 'br']);
const full = (changes: Partial<Rendering['article']>) =>
  htmlWriter.article({ ...FULL_RENDERING, article: { ...FULL_RENDERING.article, ...changes } });

/** The elements of a page in order; fails where one is not closed in its place. */
function elementsOf(html: string): { name: string; attributes: Readonly<Record<string, string>> }[] {
  const found: { name: string; attributes: Readonly<Record<string, string>> }[] = [];
  const open: string[] = [];
  readMarkup(html, {
    open(name, attributes) {
      found.push({ name, attributes });
      if (!VOID.has(name)) open.push(name);
    },
    close(name) {
      expect(open.pop()).toBe(name);
    },
    text() {},
  });
  expect(open).toEqual([]);
  return found;
}

function dataOf(html: string): Record<string, unknown> {
  const start = html.indexOf('<script type="application/ld+json">');
  return JSON.parse(html.slice(html.indexOf('>', start) + 1, html.indexOf('</script>')));
}

describe('htmlWriter', () => {
  it('makes one well-formed page with one headline and no script that runs, of any article', () => {
    fc.assert(
      fc.property(anyRendering, (rendering) => {
        const elements = elementsOf(htmlWriter.article(rendering));
        const named = (name: string) => elements.filter((element) => element.name === name);
        for (const name of ['html', 'head', 'title', 'body', 'main', 'article', 'style']) expect(named(name)).toHaveLength(1);
        expect(named('script').map(({ attributes }) => attributes)).toEqual([{ type: 'application/ld+json' }]);
        for (const { attributes } of named('img')) expect(attributes).toHaveProperty('alt');
        for (const { attributes } of elements)
          expect(Object.keys(attributes).filter((name) => name.startsWith('on') || name === 'style')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('says in its data what schema.org has words for', () => {
    expect(dataOf(htmlWriter.article(FULL_RENDERING))).toMatchObject({
      '@type': 'NewsArticle',
      '@id': 'urn:uuid:3b0f1f56-6c0e-5d3a-9f2e-0a4b8c1d2e3f',
      url: 'https://northwire.example/ferry',
      headline: 'Ferry line to the islands & back reopens',
      alternativeHeadline: 'First boat leaves on Thursday',
      inLanguage: 'en',
      datePublished: '2026-03-01T06:00:00+01:00',
      dateModified: '2026-03-01T07:00Z',
      author: [{ '@type': 'Person', name: 'Mara Lind', url: 'https://northwire.example/lind' }],
      publisher: { name: 'northwire' },
      articleSection: 'Region',
      copyrightHolder: { name: 'Northwire' },
      copyrightNotice: '© 2026 Northwire',
      usageInfo: { '@type': 'CreativeWork', text: 'No archive use' },
      isAccessibleForFree: false,
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
      correction: ['Corrects the price in paragraph 2.'],
      about: [{ '@id': 'http://cv.iptc.org/newscodes/mediatopic/20000493', name: 'shipping' }, {}, {}, { name: 'ferries' }],
      mentions: [
        { name: 'Norway', sameAs: ['http://www.wikidata.org/entity/Q20'] },
        { name: 'Bergen', geo: { latitude: 60.39, longitude: 5.32 } },
      ],
      image: [{ width: 320 }, { creditText: 'Ola Ek', caption: 'At the quay.', description: 'The ferry' }],
    });
  });

  it('keeps what would end the script, or the page, inside', () => {
    const headline = '</script></title><!-- <script>alert(1)</script> "]]>';
    const html = full({ headline });
    elementsOf(html);
    expect(dataOf(html)['headline']).toBe(headline);
    expect(html.split('</script>')).toHaveLength(2);
  });

  it('says of what was withdrawn only that, and keeps search engines away', () => {
    const html = full({ pubStatus: 'canceled', signals: ['kill'] });
    expect(html).toContain('<meta name="wireroom:pubStatus" content="canceled">');
    expect(html).toContain('<meta name="wireroom:signal" content="kill">');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('role="alert"');
    for (const secret of ['Boats sail', '1.jpg', 'What it costs']) expect(html).not.toContain(secret);
  });

  it.each([
    ['en', 'ltr'],
    ['ar-EG', 'rtl'],
    ['he', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ks-Deva', 'ltr'],
    ['ur-Latn-PK', 'ltr'],
  ])('writes %s %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
    expect(htmlWriter.article({ article: { ...FULL_RENDERING.article, language: tag }, annotations: [] })).toContain(
      `<html lang="${tag}" dir="${direction}">`,
    );
  });

  it('is withheld by its meta elements where its data was taken out', async () => {
    const html = full({ pubStatus: 'usable', embargoUntil: '2030-01-01T00:00:00Z' }).replace(/<script.*<\/script>/, '');
    const { items } = await readDocument(Buffer.from(html));
    expect(items).toMatchObject([{ item: { embargoUntil: '2030-01-01T00:00:00Z', signals: ['correction'] } }]);
    const unreadable = await readDocument(Buffer.from(html.replace('2030-01-01T00:00:00Z', 'soon')));
    expect(unreadable.items).toMatchObject([{ item: { pubStatus: 'withheld' } }]);
    const odd = await readDocument(Buffer.from(html.replace('content="usable"', 'content="maybe"')));
    expect(odd.items).toMatchObject([{ item: { pubStatus: 'withheld' } }]);
  });
});
