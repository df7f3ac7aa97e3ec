import { describe, expect, it } from '@jest/globals';
import { blockText } from '@wireroom/contracts';
import { probeDocument } from '../probe-document.js';
import { readsItsSamples } from '../sample-pairs.fixture.js';
import { adaptPage } from './adapt.js';
import { articleData } from './article-data.js';
import { detectHtml } from './detect.js';
import { MAX_SEARCHED_DEPTH, MAX_SEARCHED_ELEMENTS, MAX_SEARCHED_TEXTS } from './main-text.js';

readsItsSamples('html', new URL('samples/', import.meta.url));

describe('detectHtml', () => {
  it.each([
    ['a page', '<!DOCTYPE html><html><p>x', undefined, true],
    ['a page with a comment first', '<!-- saved --><HTML><p>x', undefined, true],
    ['XHTML', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', 'application/xhtml+xml', true],
    ['a piece of a page', '<div><p>x</div>', 'text/html', true],
    ['XML with elements of the same name', '<?xml version="1.0"?><article><title>x</title></article>', undefined, false],
    ['XML by its media type', '<article><title>x</title></article>', 'application/xml', false],
    ['another vocabulary', '<article xmlns="urn:x">x</article>', undefined, false],
    ['unknown elements', '<thing>x</thing>', undefined, false],
  ])('decides on %s', (_name, text, mediaType, expected) => {
    expect(detectHtml(probeDocument(Buffer.from(text), { mediaType }))).toBe(expected);
  });
});

describe('articleData', () => {
  it.each([
    ['the news before the page around it', ['{"@type":"Article","name":"a"}', '[{"@type":"NewsArticle","name":"b"}]'], 'b'],
    ['an article inside a page', ['{"@type":"WebPage","mainEntity":{"@type":"BlogPosting","name":"c"}}'], 'c'],
    ['data in CDATA', ['<![CDATA[{"@type":"Report","name":"d"}]]>'], 'd'],
    ['nothing in broken data', ['{', 'null', '{"@type":"Person","name":"e"}'], undefined],
  ])('finds %s', (_name, scripts, name) => {
    expect(articleData(scripts)?.['name']).toBe(name);
  });
});

describe('adaptPage', () => {
  const sentence = 'The council met on Monday, and it voted for the plan, as expected.';
  const textOf = (html: string) => adaptPage(html, 'https://x.example/').body.map(blockText).join('\n');

  it.each([
    ['elements', `<article>${`<p>${sentence}</p>`.repeat(MAX_SEARCHED_ELEMENTS)}</article>`],
    ['levels', `<article>${'<div>'.repeat(MAX_SEARCHED_DEPTH)}<p>${sentence}</p></article>`],
    ['signs', `<article><p>${sentence} ${'<'.repeat(MAX_SEARCHED_TEXTS)}</p></article>`],
  ])('reads what calls itself the article of a page with too many %s', (_name, article) => {
    const html = `<html><body><nav><p>Menu of the day</p></nav>${article}<footer><p>Imprint of the house</p></footer></body></html>`;
    expect(adaptPage(html, undefined).repairs).toContainEqual({ code: 'main-text-not-found' });
    expect(textOf(html).startsWith(sentence)).toBe(true);
    expect(textOf(html)).not.toContain('Imprint of the house');
  });

  it('takes from schema.org data what it says beside the text', () => {
    const data = {
      '@type': 'NewsArticle',
      expires: '2027-01-01T00:00:00Z',
      usageInfo: 'https://x.example/terms',
      dateline: 'SKARHOLM &ndash; port',
      author: { '@type': 'Person', name: 'Mara Lind', email: 'mailto:mara@x.example' },
      about: [
        {
          '@type': 'DefinedTerm',
          name: 'shipping',
          termCode: '20000493',
          inDefinedTermSet: 'http://cv.iptc.org/newscodes/mediatopic/',
        },
        { '@type': 'Thing', name: 'Skarholm', sameAs: ['http://www.wikidata.org/entity/Q1'] },
        'ferries',
        { '@type': 'Thing' },
      ],
      contentLocation: { '@type': 'Place', name: 'Skarholm' },
      image: [
        { '@type': 'ImageObject', url: '/1.jpg', caption: 'Quay', creditText: 'Ola Ek', width: { value: '1200' } },
        '/1-square.jpg',
      ],
      video: { '@type': 'VideoObject', contentUrl: 'https://x.example/v.mp4', encodingFormat: 'video/mp4' },
      audio: 'javascript:x',
    };
    const page = `<html><head><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><p>${sentence}</p></body></html>`;
    expect(adaptPage(page, 'https://x.example/')).toMatchObject({
      expiresAt: '2027-01-01T00:00:00Z',
      usageTerms: 'https://x.example/terms',
      dateline: { text: 'SKARHOLM – port' },
      authors: [{ name: 'Mara Lind', email: 'mara@x.example' }],
      subjects: [
        { scheme: 'medtop', code: '20000493', name: 'shipping' },
        { scheme: 'http://www.wikidata.org/entity/', code: 'Q1', name: 'Skarholm' },
        { name: 'ferries' },
      ],
      places: [{ name: 'Skarholm' }],
      media: [
        { type: 'picture', caption: 'Quay', credit: 'Ola Ek', renditions: [{ href: 'https://x.example/1.jpg', width: 1200 }] },
        { type: 'video', renditions: [{ href: 'https://x.example/v.mp4', mediaType: 'video/mp4' }] },
      ],
      repairs: [],
    });
  });

  it('takes the address that the page gives before the one where it was found', () => {
    const page = `<html><head><link rel="canonical" href="/story"></head><body><p>${sentence}</p></body></html>`;
    expect(adaptPage(page, 'https://x.example/amp?ref=1')).toMatchObject({
      guid: 'https://x.example/story',
      links: [{ rel: 'canonical', href: 'https://x.example/story' }],
    });
  });
});
