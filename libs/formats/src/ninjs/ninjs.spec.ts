import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Item } from '@wireroom/contracts';
import { probeDocument } from '../probe-document.js';
import { detectNinjs } from './detect.js';
import { ninjsReader } from './reader.js';

const SAMPLES = new URL('samples/', import.meta.url);
const inputs = readdirSync(SAMPLES).filter((name) => !name.includes('.expected.'));
const read = (name: string) => readFileSync(new URL(name, SAMPLES));

describe('ninjs samples', () => {
  it.each(inputs)('reads %s as expected', (name) => {
    const probe = probeDocument(read(name), {});
    expect(ninjsReader.detect(probe)).toBe(true);
    const { items, ...document } = ninjsReader.read(probe, { sourceUrl: 'https://north.example/feed' });
    const found = { ...document, items: items.map((entry) => ('item' in entry ? entry.item : { fault: entry.fault.code })) };
    expect(found).toEqual(JSON.parse(read(name.replace('.json', '.expected.json')).toString()));
    for (const entry of items) if ('item' in entry) expect(Item.parse(entry.item)).toEqual(entry.item);
  });
});

describe('whether and when an item may be used', () => {
  const itemOf = (members: Record<string, unknown>) => {
    const json = { uri: 'urn:nw:1', type: 'text', headline: 'Rain', body_text: 'It rains.', ...members };
    const [entry] = ninjsReader.read(probeDocument(Buffer.from(JSON.stringify(json)), {}), {}).items;
    if (entry === undefined || !('item' in entry)) throw entry?.fault ?? new Error('no item');
    return Item.parse(entry.item);
  };

  it.each([
    [{ pubstatus: null }, 'usable'],
    [{ pubstatus: 'stat:usable' }, 'usable'],
    [{ pubstatus: ' Canceled' }, 'canceled'],
    [{ pubstatus: 'constructor' }, 'withheld'],
    [{ pubStatus: { code: 'canceled' } }, 'canceled'],
    [{ pubStatus: { qcode: 'stat:usable' } }, 'usable'],
    [{ pubStatus: {} }, 'withheld'],
    [{ pubStatus: ['usable', 'canceled'] }, 'canceled'],
    [{ pubStatus: [] }, 'withheld'],
    [{ pubStatus: true }, 'withheld'],
    [{ signals: ['kill'] }, 'withheld'],
    [{ pubstatus: 'usable', signals: [{ uri: 'http://cv.iptc.org/newscodes/signal/withhold' }] }, 'withheld'],
    [{ pubstatus: 'canceled', signals: ['kill'] }, 'canceled'],
    [{ signals: ['constructor', 'update'] }, 'usable'],
    [{ embargoed: '2030-03-01' }, 'usable'],
    [{ embargoed: false }, 'usable'],
    [{ embargoed: '' }, 'usable'],
    [{ embargoed: '2030-03-01T20:00:00' }, 'withheld'],
    [{ embargoed: true }, 'withheld'],
    [{ embargoed: { date: '2030' } }, 'withheld'],
    [{ embargoedUntil: [] }, 'withheld'],
  ])('reads %j as %s', (members, pubStatus) => {
    expect(itemOf(members).pubStatus).toBe(pubStatus);
  });
});

describe('detectNinjs', () => {
  const detects = (json: unknown) => detectNinjs(probeDocument(Buffer.from(JSON.stringify(json)), {}));

  it.each([
    ['hardly anything', { uri: 'urn:x:1', renditions: {} }],
    ['a vendor name of the standard', { standard: { name: 'TTNINJS' }, uri: 'x', more: 1, than: 2, known: 3 }],
    ['a wrapped list', { total: 1, items: [{ guid: 'urn:x:1', headline: 'A', type: 'text' }] }],
  ])('knows %s', (_name, json) => {
    expect(detects(json)).toBe(true);
  });

  it.each([
    ['a JSON Feed', { version: 'https://jsonfeed.org/version/1.1', title: 'A', items: [{ id: '1', uri: 'x', title: 't' }] }],
    ['any object with an address', { uri: 'x', name: 'y', value: 1 }],
    ['an address alone', { uri: 'x' }],
    ['a list of numbers', [1, 2]],
    ['nothing', null],
  ])('leaves %s alone', (_name, json) => {
    expect(detects(json)).toBe(false);
  });
});
