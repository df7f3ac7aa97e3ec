import { describe, expect, it } from '@jest/globals';
import type { Item } from '@wireroom/contracts';
import { probeDocument } from '../probe-document.js';
import { readDocument } from '../read-document.js';
import { readsItsSamples } from '../sample-pairs.fixture.js';
import { detectAnpa1312 } from './detect.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('anpa1312 samples', () => {
  readsItsSamples('anpa1312', new URL('samples/', import.meta.url));
});

describe('detectAnpa1312', () => {
  it.each([
    ['a frame', '\x16\x16\x01a0123\x1f-----\r\nr a\x13\x11 BC-Slug 09-12 0100\r\n\x02text\x03\x04', true],
    ['a frame without the separator', '\x01a0123 selec\r\nr a bt BC-Slug 09-12 0100\r\n\x02text\x03\x04', true],
    ['its header alone', 'a0123 -----\r\nr a bt BC-Slug 09-12 0100\r\n^Slug<\r\n', true],
    ['a frame of IPTC 7901', '\x01abc012 4 i 20 nwr\r\n\x02text\x03\x04', false],
    ['a text', 'A 0123\r\nr a story\r\n', false],
  ])('takes %s: %s', (_, text, takes) => {
    expect(detectAnpa1312(probeDocument(bytes(text), {}))).toBe(takes);
  });
});

async function read(second: string, text: string): Promise<Item> {
  const { format, items } = await readDocument(
    bytes(`\x16\x16\x01a0123\x1f-----\r\n${second}\r\n\x02${text}\x03NW-WF-03-12-26 0640GMT<\r\n\x04`),
  );
  expect(format).toBe('anpa1312');
  const [entry] = items;
  if (entry === undefined || !('item' in entry)) throw new Error('no item');
  return entry.item;
}

describe('adaptMessage', () => {
  const copy = '^Harbour closes<\r\n\t   VIK (NW) _ The harbour of Vik closes on Monday.<\r\n';

  it.each([
    ['1st Ld-Writethru', ['update'], 'usable'],
    ['2ndLd-Writethru', ['update'], 'usable'],
    ['Correction', ['correction'], 'usable'],
    ['Correction,Writethru', ['correction', 'update'], 'usable'],
    ['Clarification', ['clarification'], 'usable'],
    ['Advisory', ['advisory'], 'usable'],
    ['2nd Take', [], 'usable'],
    ['Mandatory Kill', ['kill'], 'canceled'],
    ['WITHHOLD', ['withhold'], 'withheld'],
    ['Adv12', [], 'withheld'],
  ])('reads the version %s', async (version, signals, pubStatus) => {
    expect(await read(`r a\x13\x11 BC-Harbour ${version} 03-12 0100`, copy)).toMatchObject({
      slugline: 'Harbour',
      signals,
      pubStatus,
    });
  });

  it.each([
    ['^Eds: HOLD until further notice<\r\n', 'withheld'],
    ['^BULLETIN KILL<\r\n', 'canceled'],
    ['^Eds: Holds for two days, the master said. UPDATES with detail<\r\n', 'usable'],
    ['^Kill Bill returns to Vik<\r\n', 'usable'],
    ['^EMBARGOED until the ministers met<\r\n', 'withheld'],
    ['^FOR IMMEDIATE RELEASE<\r\n', 'usable'],
    ['^Adv22 for release Sunday, March 22, 2026<\r\n', 'usable'],
    ['^FOR RELEASE AT 6 P.M. SUNDAY, MARCH 22, 2026<\r\n', 'withheld'],
  ])('lets the line %j decide on use', async (line, pubStatus) => {
    expect(await read('r a\x13\x11 BC-Harbour 03-12 0100', line + copy)).toMatchObject({ pubStatus });
  });

  it.each([
    ['f', 1],
    ['b', 2],
    ['u', 3],
    ['r', 4],
    ['d', 5],
    ['w', 6],
    ['q', undefined],
  ])('takes priority %s for urgency %s', async (priority, urgency) => {
    const item = await read(`${priority} a\x13\x11 BC-Harbour 03-12 0100`, copy);
    expect([item.priority, item.urgency]).toEqual([priority, urgency]);
  });
});
