import { describe, expect, it } from '@jest/globals';
import { baseOf, topicOf } from './topic-of.js';

const BASE = 'https://wire.example/room';
const isRoute = (id: string) => ['all', 'v1.feeds'].includes(id);

describe('topicOf', () => {
  it.each([
    ['/v1/feeds/all.json', 'jsonfeed'],
    ['/v1/feeds/all.g2', 'newsml-g2'],
  ])('knows %s', (path, format) => {
    expect(topicOf(BASE + path, BASE, isRoute)).toEqual({ routeId: 'all', format });
    expect(baseOf(BASE + path)).toBe(BASE);
  });

  it.each([
    'https://other.example/room/v1/feeds/all.json',
    'https://wire.example/v1/feeds/all.json',
    `${BASE}/v1/feeds/all.json?before=7`,
    `${BASE}/v1/feeds/all.json#top`,
    `${BASE}/v1/feeds/all.constructor`,
    `${BASE}/v1/feeds/elsewhere.json`,
    `${BASE}/v1/feeds/../feeds/all.json`,
  ])('does not know %s', (address) => {
    expect(topicOf(address, BASE, isRoute)).toBeUndefined();
  });
});
