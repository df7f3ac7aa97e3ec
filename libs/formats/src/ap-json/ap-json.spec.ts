import { describe, expect, it } from '@jest/globals';
import { probeDocument } from '../probe-document.js';
import { readsItsSamples } from '../sample-pairs.fixture.js';
import { detectApJson } from './detect.js';

describe('AP samples', () => {
  readsItsSamples('ap-json', new URL('samples/', import.meta.url));
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
