import { describe, expect, it } from '@jest/globals';
import type { Block } from '@wireroom/contracts';
import { MARKUP_DEPTH_LIMIT } from './frame-stack.js';
import { htmlToBlocks } from './html-to-blocks.js';

const blocksOf = (html: string, baseUrl?: string): Block[] => htmlToBlocks(html, { baseUrl }).blocks;
const p = (text: string, ...marks: object[]) => ({ type: 'paragraph', text, ...(marks.length > 0 ? { marks } : {}) });

const CASES: readonly [string, string, unknown[]][] = [
  ['plain text', 'Rain\n  in   Oslo', [p('Rain in Oslo')]],
  ['paragraphs left open', '<p>One<p>Two', [p('One'), p('Two')]],
  ['loose text around a paragraph', 'a<p>b</p>c', [p('a'), p('b'), p('c')]],
  ['one line break', 'a<br/>b', [p('a\nb')]],
  ['two line breaks', 'a<br><br>b', [p('a'), p('b')]],
  ['line breaks at the edges', '<br>a<br>', [p('a')]],
  ['an entity beside white space', 'AT&amp;T &lt;b&gt; &nbsp;', [p('AT&T <b>')]],
  ['an empty paragraph', '<p>&nbsp;</p><p>x</p>', [p('x')]],
  ['a less-than sign', 'if a < b then', [p('if a < b then')]],
  ['marks, trimmed', 'a <b> b </b> c', [p('a b c', { type: 'strong', start: 2, end: 3 })]],
  ['the same mark twice', '<b>x<strong>y</strong></b>', [p('xy', { type: 'strong', start: 0, end: 2 })]],
  [
    'nested marks, outer first',
    '<b><i>xy</i></b>',
    [p('xy', { type: 'strong', start: 0, end: 2 }, { type: 'emphasis', start: 0, end: 2 })],
  ],
  [
    'crossing marks, split',
    '<b>x<i>y</b>z</i>',
    [
      p(
        'xyz',
        { type: 'strong', start: 0, end: 2 },
        { type: 'emphasis', start: 1, end: 2 },
        { type: 'emphasis', start: 2, end: 3 },
      ),
    ],
  ],
  [
    'a mark over two paragraphs',
    '<b><p>x</p><p>y</p></b>z',
    [p('x', { type: 'strong', start: 0, end: 1 }), p('y', { type: 'strong', start: 0, end: 1 }), p('z')],
  ],
  ['sub and sup', 'H<sub>2</sub>O', [p('H2O', { type: 'sub', start: 1, end: 2 })]],
  ['offsets beyond the BMP', '😀 <i>b</i>', [p('😀 b', { type: 'emphasis', start: 3, end: 4 })]],
  ['headings', '<h2>A <br>B</h2><h7>c</h7>', [{ type: 'heading', level: 2, text: 'A B' }, p('c')]],
  ['a heading left open', '<h3>A<p>b</p>', [{ type: 'heading', level: 3, text: 'A' }, p('b')]],
  [
    'nested lists',
    '<ol><li>a<ul><li>b<li>c</ul><li>d</ol>',
    [{ type: 'list', ordered: true, items: [{ text: 'a' }, { text: 'b', depth: 1 }, { text: 'c', depth: 1 }, { text: 'd' }] }],
  ],
  ['items without a list', '<li>a<li>b', [{ type: 'list', ordered: false, items: [{ text: 'a' }, { text: 'b' }] }]],
  [
    'a picture in an item',
    '<ul><li>a<img src="https://x.test/i.png"><li>b</ul>',
    [
      { type: 'list', ordered: false, items: [{ text: 'a' }] },
      { type: 'figure', href: 'https://x.test/i.png' },
      { type: 'list', ordered: false, items: [{ text: 'b' }] },
    ],
  ],
  [
    'a definition list',
    '<dl><dt>Term<dd>Meaning</dl>',
    [{ type: 'list', ordered: false, items: [{ text: 'Term' }, { text: 'Meaning', depth: 1 }] }],
  ],
  [
    'a quote with its source',
    '<blockquote><p>Yes.</p><p>No.</p><footer>Ann Lee</footer></blockquote>',
    [
      { type: 'quote', text: 'Yes.' },
      { type: 'quote', text: 'No.', cite: 'Ann Lee' },
    ],
  ],
  [
    'a post of another site',
    '<blockquote class="twitter-tweet"><p>Hi</p>&mdash; <a href="https://x.test/1">May 1</a></blockquote>',
    [{ type: 'embed', href: 'https://x.test/1', text: 'Hi\n— May 1' }],
  ],
  [
    'a table',
    '<table><caption>Votes</caption><tr><th>Party<th>Seats<tr><td>A<td><b>4</b></table>',
    [
      {
        type: 'table',
        caption: 'Votes',
        rows: [
          [
            { text: 'Party', header: true },
            { text: 'Seats', header: true },
          ],
          [{ text: 'A' }, { text: '4', marks: [{ type: 'strong', start: 0, end: 1 }] }],
        ],
      },
    ],
  ],
  [
    'a table that arranges a page',
    '<table><tr><td><img src="https://x.test/i.png"><td><p>text</p></table>',
    [{ type: 'figure', href: 'https://x.test/i.png' }, p('text')],
  ],
  [
    'a figure with caption and credit',
    '<figure><img src="https://x.test/i.png" alt="Quay"><figcaption>People at the quay. <span class="credit">Ann Lee</span></figcaption></figure>',
    [{ type: 'figure', href: 'https://x.test/i.png', alt: 'Quay', caption: 'People at the quay.', credit: 'Ann Lee' }],
  ],
  [
    'a credit in the caption text',
    '<figure><img src="https://x.test/i.png"><figcaption>People at the quay. © Ann Lee/AFP</figcaption></figure>',
    [{ type: 'figure', href: 'https://x.test/i.png', caption: 'People at the quay.', credit: '© Ann Lee/AFP' }],
  ],
  [
    'a caption that says that none of it is a credit',
    '<figure><img src="https://x.test/i.png"><figcaption class="uncredited">The newsroom (AFP)</figcaption></figure>',
    [{ type: 'figure', href: 'https://x.test/i.png', caption: 'The newsroom (AFP)' }],
  ],
  ['a table of one cell, which frames a text', '<table><tr><td>a</table>', [p('a')]],
  [
    'a table of one cell with a caption',
    '<table><caption>Sum</caption><tr><td>a</table>',
    [{ type: 'table', caption: 'Sum', rows: [[{ text: 'a' }]] }],
  ],
  ['a table of one heading', '<table><tr><th>a</table>', [{ type: 'table', rows: [[{ text: 'a', header: true }]] }]],
  ['a hard space', '<p>10\u00a0000 &nbsp; km</p>', [p('10\u00a0000 \u00a0 km')]],
  [
    'a captioned picture of a widespread system',
    '<div class="wp-caption"><div><img src="https://x.test/i.png"></div><p class="wp-caption-text">Quay</p></div><p>t</p>',
    [{ type: 'figure', href: 'https://x.test/i.png', caption: 'Quay' }, p('t')],
  ],
  [
    'a picture in the middle of a sentence',
    '<p>one <img src="https://x.test/i.png"> two</p>',
    [p('one two'), { type: 'figure', href: 'https://x.test/i.png' }],
  ],
  ['a counting pixel', 'x<img src="https://x.test/i.gif" width="1" height="1">', [p('x')]],
  [
    'a picture loaded late, and again without scripts',
    '<img src="data:image/gif;base64,AA" data-src="https://x.test/i.png"><noscript><img src="https://x.test/i.png"></noscript>',
    [{ type: 'figure', href: 'https://x.test/i.png' }],
  ],
  ['preformatted text', '<pre>\n a\n  <b>b</b>&lt;\n</pre>', [{ type: 'preformatted', text: ' a\n  b<\n' }]],
  [
    'players',
    '<iframe src="https://x.test/v" title="Clip"></iframe><video><source src="/v.mp4">No video</video>y',
    [{ type: 'embed', href: 'https://x.test/v', text: 'Clip' }, { type: 'embed', href: 'https://b.test/v.mp4' }, p('y')],
  ],
  [
    'an iframe closed as in XML',
    '<iframe src="https://x.test/v"/>after',
    [{ type: 'embed', href: 'https://x.test/v' }, p('after')],
  ],
  ['hidden text', 'a<div style="display: none">b<div>c</div>d</div>e<span hidden>f</span>', [p('ae')]],
  ['a button left open', 'a<button>Share<p>b</p>', [p('a'), p('b')]],
];

describe('htmlToBlocks', () => {
  it.each(CASES)('reads %s', (_name, html, expected) => {
    expect(blocksOf(html, 'https://b.test/dir/')).toEqual(expected);
  });

  it('resolves references against the base and drops what has none', () => {
    const html = '<a href="../x">a</a> <a href="//c.test/">b</a> <a href="#top">c</a>';
    expect(blocksOf(html, 'https://b.test/d/e/')).toEqual([
      p(
        'a b c',
        { type: 'link', start: 0, end: 1, href: 'https://b.test/d/x' },
        { type: 'link', start: 2, end: 3, href: 'https://c.test/' },
      ),
    ]);
    const unbased = htmlToBlocks('<a href="../x">a</a>');
    expect(unbased.blocks).toEqual([p('a')]);
    expect(unbased.repairs).toEqual([{ code: 'markup-link-dropped', detail: '1' }]);
  });

  it.each([
    'javascript:alert(1)',
    ' jAvAsCrIpT:alert(1)',
    'java\nscript:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,<script>x</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://x.test/1',
    '\u0001javascript:x',
  ])('never keeps the address %j', (href) => {
    const html = `<a href="${href}">x</a><img src="${href}"><iframe src="${href}"></iframe><blockquote cite="${href}">q</blockquote>`;
    expect(blocksOf(html, 'https://b.test/')).toEqual([p('x'), { type: 'quote', text: 'q' }]);
  });

  it('lists the media with what their captions say', () => {
    const html =
      '<figure><img src="https://x.test/i.png" width="640" height="480px"><figcaption>Quay (Photo: Ann Lee)</figcaption></figure><audio src="https://x.test/a.mp3"></audio>';
    expect(htmlToBlocks(html).media).toEqual([
      {
        type: 'picture',
        caption: 'Quay',
        credit: 'Ann Lee',
        renditions: [{ href: 'https://x.test/i.png', width: 640, height: 480 }],
      },
      { type: 'audio', renditions: [{ href: 'https://x.test/a.mp3' }] },
    ]);
  });

  it.each(['div', 'blockquote', 'ul', 'li', 'table', 'b', 'a', 'figure', 'select', 'svg', 'td'])(
    'survives 100,000 levels of %s',
    (name) => {
      const html = `${`<${name}>`.repeat(100_000)}deep<p>text</p>${`</${name}>`.repeat(100_000)}<p>after</p>`;
      const { blocks } = htmlToBlocks(html);
      expect(JSON.stringify(blocks)).toContain('after');
      expect(blocks.length).toBeLessThan(5);
    },
  );

  it('says that structure was lost beyond the depth limit', () => {
    const html = `${'<blockquote>'.repeat(MARKUP_DEPTH_LIMIT + 5)}deep${'</blockquote>'.repeat(MARKUP_DEPTH_LIMIT + 5)}after`;
    expect(htmlToBlocks(html)).toMatchObject({
      blocks: [{ type: 'quote', text: 'deep' }, p('after')],
      repairs: [{ code: 'markup-too-deep', detail: '5' }],
    });
  });
});
