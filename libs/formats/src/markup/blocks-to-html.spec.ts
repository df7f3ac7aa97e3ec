import { describe, expect, it } from '@jest/globals';
import type { Block } from '@wireroom/contracts';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { anyBlocks } from './any-blocks.fixture.js';
import { blocksToHtml, blocksToXhtml } from './blocks-to-html.js';
import { readMarkup } from './html-events.js';
import { htmlToBlocks } from './html-to-blocks.js';
import { htmlToText } from './html-to-text.js';

const RENDERED = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote footer table caption tr th td figure img figcaption span pre a em strong sub sup br'.split(
    ' ',
  ),
);

function elementsOf(html: string): { name: string; attributes: Readonly<Record<string, string>> }[] {
  const found: { name: string; attributes: Readonly<Record<string, string>> }[] = [];
  readMarkup(html, { open: (name, attributes) => found.push({ name, attributes }), close: () => {}, text: () => {} });
  return found;
}

/** Pieces that make hostile and broken markup when strung together. */
const hostilePiece = fc.constantFrom(
  ...(
    '<b> </b> <i> <p> </p> <a href="javascript:x()"> <a href=//x.test> </a> <img src=x onerror=alert(1)> <script> alert(1) </script> ' +
    '<svg/onload=x> <ul> <li> </ul> <table> <tr> <td> </table> <blockquote> </blockquote> <pre> </pre> <br> <h2> </h2> <!-- --> ' +
    '<figure> <figcaption> </figure> <iframe src="javascript:x"> </iframe> <style> </style> &lt;script&gt; &amp;lt; < > " \' & ' +
    '<div style="display:none"> </div> <math> <template> </template> <x-y z=1> text \u{1f600}'
  ).split(' '),
);
const hostileHtml = fc
  .array(fc.oneof(hostilePiece, fc.string({ maxLength: 6 })), { maxLength: 60 })
  .map((pieces) => pieces.join(' '));

describe('blocksToHtml', () => {
  it('gives back the same blocks when read again', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        expect(htmlToBlocks(blocksToHtml(blocks)).blocks).toEqual(blocks);
      }),
      { numRuns: 300 },
    );
  });

  it('lets no tag or attribute from outside survive', () => {
    fc.assert(
      fc.property(hostileHtml, (html) => {
        for (const { name, attributes } of elementsOf(blocksToHtml(htmlToBlocks(html, { baseUrl: 'https://b.test/' }).blocks))) {
          expect(RENDERED).toContain(name);
          for (const attribute of Object.keys(attributes)) expect(['href', 'src', 'alt', 'class', 'cite']).toContain(attribute);
          for (const address of [attributes['href'], attributes['src'], attributes['cite']])
            expect(address ?? 'https:').toMatch(/^(https?|mailto|tel):/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('comes to rest after one rendering of any input', () => {
    fc.assert(
      fc.property(hostileHtml, (html) => {
        const once = blocksToHtml(htmlToBlocks(html, { baseUrl: 'https://b.test/' }).blocks);
        expect(blocksToHtml(htmlToBlocks(once).blocks)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('gives nested, trimmed marks inside the text for any input', () => {
    fc.assert(
      fc.property(hostileHtml, (html) => {
        for (const block of htmlToBlocks(html, { baseUrl: 'https://b.test/' }).blocks) {
          if (block.type !== 'paragraph') continue;
          const marks = block.marks ?? [];
          for (const { start, end } of marks) {
            expect(0 <= start && start < end && end <= block.text.length).toBe(true);
            expect(block.text.slice(start, end)).toBe(block.text.slice(start, end).trim());
            for (const other of marks) expect(start < other.start && other.start < end && end < other.end).toBe(false);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is well-formed for blocks that break the rules of marks', () => {
    const blocks: Block[] = [
      {
        type: 'paragraph',
        text: 'abc',
        marks: [
          { type: 'strong', start: 0, end: 2 },
          { type: 'emphasis', start: 1, end: 9 },
          { type: 'link', start: 2, end: 3, href: 'javascript:x' },
          { type: 'sub', start: 7, end: 9 },
          { type: 'sup', start: 2, end: 2 },
        ],
      },
      { type: 'list', ordered: false, items: [{ text: 'a', depth: 4 }, { text: 'b' }] },
      { type: 'embed', href: 'javascript:x', text: '<b>' },
      { type: 'quote', text: 'q', cite: 'javascript:x' },
      { type: 'figure', href: 'javascript:x', caption: 'c' },
    ];
    expect(blocksToHtml(blocks)).toBe(
      '<p><strong>a<em>b</em></strong>c</p><ul><li>a</li><li>b</li></ul><figure class="embed"><p>&lt;b&gt;</p></figure>' +
        '<blockquote><p>q</p><footer>javascript:x</footer></blockquote><figure><figcaption>c</figcaption></figure>',
    );
  });

  it('replaces what XML cannot carry', () => {
    expect(blocksToHtml([{ type: 'paragraph', text: 'a\u0000b\u001f\ud800c\ufffe"&' }])).toBe(
      '<p>a\ufffdb\ufffd\ufffdc\ufffd&quot;&amp;</p>',
    );
  });
});

describe('blocksToXhtml', () => {
  const parse = (xml: string) => new SaxesParser().write(`<body>${xml}</body>`).close();

  it('is well-formed XML that says the same', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const xml = blocksToXhtml(blocks);
        parse(xml);
        expect(htmlToBlocks(xml).blocks).toEqual(blocks);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out what XML forbids', () => {
    const xml = blocksToXhtml([
      { type: 'paragraph', text: 'a\u0000b\u001f\ud800c\ufffe\n\u{1f600}\ufffd"&' },
      { type: 'figure', href: 'https://a.test/1.jpg' },
      { type: 'preformatted', text: '\n a\u0007' },
    ]);
    expect(xml).toBe(
      '<p>abc<br/>\u{1f600}\ufffd&quot;&amp;</p><figure><img src="https://a.test/1.jpg" alt=""/></figure><pre>\n\n a</pre>',
    );
    parse(xml);
  });
});

describe('htmlToText', () => {
  it.each([
    ['  Rain\n in Oslo ', 'Rain in Oslo'],
    ['<b>AT&amp;T</b> wins', 'AT&T wins'],
    ['<p>one</p><p>two<script>x</script></p>', 'one\ntwo'],
    ['3 < 4 & 5 > 2', '3 < 4 & 5 > 2'],
    ['&lt;b&gt;', '<b>'],
  ])('reads %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});
