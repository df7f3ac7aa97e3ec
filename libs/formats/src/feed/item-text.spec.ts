import { describe, expect, it } from '@jest/globals';
import { emptyItem, type Item } from '@wireroom/contracts';
import { type ItemTexts, setTexts } from './item-text.js';
import { marked } from './marked-text.js';

function withTexts(texts: ItemTexts): Item {
  const item = emptyItem();
  setTexts(item, texts);
  return item;
}
const html = (value: string) => marked(value, 'html');

describe('setTexts', () => {
  it('takes a summary that stands alone for the story', () => {
    const item = withTexts({ headline: html('A'), summary: html('First.\n\nSecond &amp; last.') });
    expect(item.abstract).toBeUndefined();
    expect(item.body).toEqual([
      { type: 'paragraph', text: 'First.' },
      { type: 'paragraph', text: 'Second & last.' },
    ]);
  });

  it('takes a summary beside a story for its abstract, unless it is the story again', () => {
    const story = html('<p>The bridge is open.</p><p>Cars first.</p>');
    expect(withTexts({ content: story, summary: html('<b>Bridge</b> reopened') }).abstract).toBe('Bridge reopened');
    expect(withTexts({ content: story, summary: html('The bridge is open.') }).abstract).toBe('The bridge is open.');
    expect(withTexts({ content: story, summary: html('The bridge is open. Cars first.') }).abstract).toBeUndefined();
  });

  it('derives a headline where there is none, and says so', () => {
    const derived = (text: string) => withTexts({ summary: html(text) });
    expect(derived('The bridge is open. Cars first.')).toMatchObject({
      headline: 'The bridge is open.',
      headlineOrigin: 'derived',
    });
    expect(derived('No. 5 wins').headline).toBe('No. 5 wins');
    expect(derived(`<p>${'word '.repeat(60)}</p>`).headline).toBe(`${'word '.repeat(19)}word…`);
    expect(withTexts({ headline: html('Say <i>"no"</i> &#8211; now') })).toMatchObject({
      headline: 'Say "no" – now',
      headlineOrigin: 'given',
    });
    expect(withTexts({}).headline).toBeUndefined();
  });

  it('keeps angle brackets of plain text', () => {
    expect(withTexts({ headline: marked('5 < 8 > 3', 'text'), content: marked('a <b> c', 'text') })).toMatchObject({
      headline: '5 < 8 > 3',
      body: [{ type: 'paragraph', text: 'a <b> c' }],
    });
  });
});
