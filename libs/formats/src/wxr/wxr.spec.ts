import { describe, expect, it } from '@jest/globals';
import { readsItsSamples } from '../sample-pairs.fixture.js';
import { withParagraphs } from './paragraphs.js';
import { replaceShortcodes } from './shortcodes.js';

describe('WXR samples', () => {
  readsItsSamples('wxr', new URL('samples/', import.meta.url));
});

describe('replaceShortcodes', () => {
  const dropped: string[] = [];
  const replaced = (html: string) =>
    replaceShortcodes(html, { pictures: () => [], onDropped: (name) => dropped.push(name) })
      .replace(/\s+/g, ' ')
      .trim();

  it.each([
    ['text in brackets', 'He [sic] said [the minister] so [1]', 'He [sic] said [the minister] so [1]'],
    [
      'a caption',
      '[caption width="3"]<img src="a.jpg"> Words[/caption]',
      '<figure><img src="a.jpg"><figcaption>Words</figcaption></figure>',
    ],
    [
      'an old caption',
      '[caption caption="A & B"]<img src="a.jpg">[/caption]',
      '<figure><img src="a.jpg"><figcaption>A &amp; B</figcaption></figure>',
    ],
    ['a caption without end', '[caption width="3"]<img src="a.jpg"> Words', '<img src="a.jpg"> Words'],
    ['an escaped one', '[[gallery]]', '[[gallery]]'],
    ['an unknown one around text', '[box style="red"]Text[/box]', 'Text'],
    ['an embed of what is no address', '[embed]javascript:x[/embed]', ''],
  ])('reads %s', (_name, html, expected) => {
    expect(replaced(html)).toBe(expected);
  });

  it('says what was dropped', () => {
    dropped.length = 0;
    replaced('[contact-form to="x"] [gallery]');
    expect(dropped).toEqual(['contact-form']);
  });
});

describe('withParagraphs', () => {
  it.each([
    ['blank lines', 'One\n\nTwo\r\n \r\nThree', '<p>One</p>\n<p>Two</p>\n<p>Three</p>'],
    ['line feeds', 'One\nTwo', '<p>One<br>\nTwo</p>'],
    ['blocks', '<h2>One</h2>\n\nTwo', '<h2>One</h2>\n<p>Two</p>'],
    ['preformatted text', 'One\n\n<pre>a\n\nb</pre>\n\nTwo', '<p>One</p><pre>a\n\nb</pre><p>Two</p>'],
    ['the newer editor', '<!-- wp:paragraph --><p>One\n\nTwo</p>', '<!-- wp:paragraph --><p>One\n\nTwo</p>'],
  ])('keeps %s as WordPress shows them', (_name, content, expected) => {
    expect(withParagraphs(content)).toBe(expected);
  });
});
