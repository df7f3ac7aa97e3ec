import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { blockText, Item } from '@wireroom/contracts';
import { probeDocument } from '../probe-document.js';
import { textReader } from './reader.js';

const SAMPLES = new URL('samples/', import.meta.url);
const inputs = readdirSync(SAMPLES).filter((name) => name.endsWith('.txt'));

function readItem(bytes: Buffer): Item {
  const [entry] = textReader.read(probeDocument(bytes, {}), {}).items;
  if (entry === undefined || !('item' in entry)) throw new Error('a text is always one item');
  return entry.item;
}

describe('text samples', () => {
  it.each(inputs)('reads %s as expected', (name) => {
    const bytes = readFileSync(new URL(name, SAMPLES));
    expect(textReader.detect(probeDocument(bytes, {}))).toBe(true);
    const item = readItem(bytes);
    expect(item).toEqual(JSON.parse(readFileSync(new URL(name.replace('.txt', '.expected.json'), SAMPLES), 'utf8')));
    expect(Item.parse(item)).toEqual(item);
  });
});

describe('textReader.detect', () => {
  it.each([
    ['markup', '<p>text</p>', false],
    ['JSON', '{"a": 1}', false],
    ['numbers alone', '1 2 3\n---', false],
    ['words', 'a few words', true],
    ['words without spaces', '今日のニュース', true],
  ])('takes %s: %s', (_name, text, takes) => {
    expect(textReader.detect(probeDocument(Buffer.from(text), {}))).toBe(takes);
  });
});

describe('what decides on use', () => {
  const story = 'The harbour of Vik closes on Monday. Divers look for a lost anchor there, the harbour master said on Friday.';

  it.each([
    ['KILL', 'canceled', ['kill']],
    ['MANDATORY KILL: harbour-vik', 'canceled', ['kill']],
    ['Storno', 'canceled', ['kill']],
    ['WITHHOLD', 'withheld', ['withhold']],
    ['Kill switch in Vik fails again', 'usable', []],
    ['Correction: The harbour closes on Monday, not on Sunday.', 'usable', ['correction']],
    ['Clarification: Only boats are meant.', 'usable', ['clarification']],
    ['EMBARGOED UNTIL 0600 GMT, THURSDAY, MARCH 6, 2025', 'usable', []],
    ['EMBARGOED UNTIL MARCH', 'withheld', []],
    ['UNDER STRICT EMBARGO until 20:00 on Sunday', 'withheld', []],
    ["EMBARGO jusqu'au 1er mars 2026 à 20h", 'withheld', []],
    ['Press embargo: after the speech', 'withheld', []],
    ['Embargo until 1 March 2026', 'usable', []],
    ['Embargo until 1 March 2026, 8 p.m. GMT', 'withheld', []],
    ['For release 1 March 2026 at 20h00 CET', 'withheld', []],
    ['Sperrfrist: 1. März 2026, 20 Uhr', 'withheld', []],
    ['Sperrfrist: 1.3.2026, 20.00 Uhr', 'withheld', []],
    ['Embargo lifted', 'usable', []],
  ])('reads %j', (line, pubStatus, signals) => {
    expect(readItem(Buffer.from(`${line}\n\n${story}`))).toMatchObject({ pubStatus, signals });
  });

  it('reads months in capitals', () => {
    const item = readItem(Buffer.from(`EMBARGOED UNTIL 0600 GMT, THURSDAY, MARCH 6, 2025\n\n${story}`));
    expect(item.embargoUntil).toBe('2025-03-06T06:00Z');
  });
});

describe('textReader.read', () => {
  it('stays linear on long and strange text', () => {
    for (const piece of ['a\n', 'a\n\n', '- x\n\n', ' \t', '(', 'AI this article was ', 'By A B\n\n', '12.12.2024 ', '| ']) {
      expect(readItem(Buffer.from(`word ${piece.repeat(20_000)}`)).type).toBe('text');
    }
  });

  it('refuses a text of too many paragraphs', () => {
    expect(() => textReader.read(probeDocument(Buffer.from('a\n\n'.repeat(50_001)), {}), {})).toThrow(
      expect.objectContaining({ code: 'limit-exceeded' }),
    );
  });
});

const PRESS_ARTICLE = new URL('../../../../../shared/data/press-article.txt', import.meta.url);
const given = existsSync(PRESS_ARTICLE);

(given ? describe : describe.skip)(
  `an article copied off a page${given ? '' : ' (skipped: ../shared/data/press-article.txt is not here)'}`,
  () => {
    const item = given ? readItem(readFileSync(PRESS_ARTICLE)) : undefined!;

    it('has its date and section from the first line, and no page furniture', () => {
      expect(item).toMatchObject({ versionCreated: '2024-02-27', section: 'politics' });
      expect(JSON.stringify(item.body)).not.toMatch(/Press Split|Home page/);
    });

    it('has its lead as abstract and a headline derived from it', () => {
      expect(item.abstract).toMatch(/^A delegation from the Foreign Office .* remains largely isolated\.$/);
      expect(item.headlineOrigin).toBe('derived');
      expect(item.abstract).toContain(item.headline);
    });

    it('has paragraphs, cross-heads and the captioned picture as blocks', () => {
      expect(item.body.map((block) => block.type)).toEqual(
        'paragraph paragraph paragraph figure heading paragraph paragraph heading paragraph paragraph'.split(' '),
      );
      expect(item.body[3]).toMatchObject({
        caption: expect.stringMatching(/^Homage .* Pyongyang\.$/),
        credit: '© Kim Won Jin/AFP',
      });
      expect(blockText(item.body[4]!)).toBe('Close allies: North Korea and China');
    });

    it('has its sign-off and its AI note out of the body', () => {
      expect(item.signOff).toBe('sh');
      expect(blockText(item.body[9]!)).toMatch(/traveling to North Korea\.$/);
      expect(JSON.stringify(item.body)).not.toContain('language model');
      expect(item.provenance).toMatchObject({
        digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
        aiDisclosure: { text: expect.stringContaining('used an AI language model for optimization') },
      });
    });
  },
);
