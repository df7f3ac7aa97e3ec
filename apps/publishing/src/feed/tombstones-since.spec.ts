import { describe, expect, it } from '@jest/globals';
import { tombstonesSince } from './tombstones-since.js';

const NOW = new Date('2026-03-31T12:00:00Z');

describe('tombstones of a feed', () => {
  it.each(['atom', 'jsonfeed', 'ninjs', 'newsml-g2'] as const)('stand in %s for as many days as set', (format) => {
    expect(tombstonesSince(format, NOW, 30)).toEqual(new Date('2026-03-01T12:00:00Z'));
  });

  it('have no place in RSS', () => {
    expect(tombstonesSince('rss', NOW, 30)).toBeUndefined();
  });
});
