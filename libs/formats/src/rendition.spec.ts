import { describe, expect, it } from '@jest/globals';
import { Fault } from '@wireroom/contracts';
import { FULL_RENDERING } from './outgoing/any-article.fixture.js';
import { chooseFormat, renditionOf } from './rendition.js';
import { writers } from './writers.js';

describe('renditionOf', () => {
  it.each(Object.values(writers))('gives $name by its name', ({ name, mediaType, ending, encoding, article }) => {
    const rendition = renditionOf(FULL_RENDERING, { format: name, accept: 'image/png' });
    expect(rendition).toMatchObject({
      format: name,
      headers: { 'content-type': mediaType, 'content-disposition': `inline; filename="ISLANDS-FERRY-r3.${ending}"` },
    });
    expect(rendition.bytes.toString(encoding)).toBe(article(FULL_RENDERING));
  });

  it.each([
    [undefined, 'ninjs'],
    ['*/*', 'ninjs'],
    ['application/json', 'ninjs'],
    ['application/feed+json;q=0.9, application/atom+xml', 'atom'],
    ['image/png, application/rss+xml;q=0.1', 'rss'],
    ['application/*;q=0.5, application/feed+json', 'jsonfeed'],
  ])('understands Accept: %s', (accept, format) => {
    expect(chooseFormat({ accept })).toBe(format);
  });

  it.each([{ format: 'docx' }, { format: 'toString' }, { accept: 'image/png' }, { accept: 'application/json;q=0' }])(
    'refuses %j and says what there is',
    (wanted) => {
      expect(chooseFormat(wanted)).toBeUndefined();
      const refused = expect(() => renditionOf(FULL_RENDERING, wanted));
      refused.toThrow(Fault);
      refused.toThrow('ninjs, ');
    },
  );

  it('names a file for an article without words in Latin letters', () => {
    const article = { ...FULL_RENDERING.article, slugline: '東京' };
    const { headers } = renditionOf({ article, annotations: [] }, {});
    expect(headers['content-disposition']).toBe(`inline; filename="${article.id}-r3.json"`);
  });
});
