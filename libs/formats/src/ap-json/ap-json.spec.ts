import { describe, expect, it } from '@jest/globals';
import { probeDocument } from '../probe-document.js';
import { readsItsSamples } from '../sample-pairs.fixture.js';
import { detectApJson } from './detect.js';
import { apJsonReader } from './reader.js';

describe('AP samples', () => {
  readsItsSamples('ap-json', new URL('samples/', import.meta.url));
});

describe('whether an item may be used', () => {
  it.each([
    [{ pubstatus: 'canceled' }, 'canceled'],
    [{ pubStatus: 'canceled' }, 'canceled'],
    [{ PubStatus: 'Embargoed' }, 'withheld'],
    [{ pubStatus: 'embargoed', embargoed: '2030-01-01T00:00:00Z' }, 'usable'],
    [{ EditorialTypes: ['Kill'] }, 'canceled'],
    [{ editorialtypes: ['Hold'] }, 'withheld'],
    [{ editorialtypes: ['Lead'] }, 'usable'],
  ])('reads %j as %s', (members, pubStatus) => {
    const item = { uri: 'https://api.ap.example/1', altids: { itemid: '1' }, type: 'text', headline: 'Rain', ...members };
    const { items } = apJsonReader.read(probeDocument(Buffer.from(JSON.stringify({ data: { item } })), {}), {});
    expect(items).toMatchObject([{ item: { pubStatus } }]);
  });
});

describe('detectApJson', () => {
  const detects = (json: unknown) => detectApJson(probeDocument(Buffer.from(JSON.stringify(json)), {}));
  const item = { uri: 'https://api.ap.org/media/v/content/1', altids: { itemid: '1' }, type: 'text', headline: 'A' };

  it.each([
    ['an item in its wrapping', { data: { item } }],
    ['a list of items', { data: { items: [{ item }] } }],
    ['a list without data', { items: [{ meta: {}, item }] }],
    ['entries by themselves', [{ item }]],
    ['an item by itself with what only AP has', { ...item, bylines: [{ by: 'By A' }] }],
    ['an item without its identifiers', { data: { item: { uri: 'x', headline: 'A' } } }],
  ])('knows %s', (_name, json) => {
    expect(detects(json)).toBe(true);
  });

  it.each([
    ['a ninjs object', item],
    ['a ninjs object that names its standard', { ...item, bylines: [], standard: { name: 'ninjs', version: '1.4' } }],
    ['a list of ninjs objects', { items: [item] }],
    ['an envelope without news', { data: { items: [{ item: { id: 1 } }] } }],
    ['nothing', { data: null }],
  ])('leaves %s alone', (_name, json) => {
    expect(detects(json)).toBe(false);
  });
});
