import { describe, expect, it } from '@jest/globals';
import { emptyItem } from '@wireroom/contracts';
import { contentHash } from '../revision/content-hash.js';
import { guidOf } from './guid-of.js';
import { articleIdOf, deliveryIdOf, eventIdOf } from './ids.js';

describe('identities', () => {
  it('never change: articles keep their id across releases', () => {
    expect(articleIdOf('harbour', 'tag:harbour,2026:1')).toBe('fa362b27-4715-5806-9bea-3a007c7054b9');
  });

  it('keep parts apart', () => {
    expect(articleIdOf('a', 'bc')).not.toBe(articleIdOf('ab', 'c'));
    expect(eventIdOf('article.received', 'x', 1)).not.toBe(eventIdOf('article.received', 'x', 11));
    expect(deliveryIdOf('d', 'x', 1)).toBe(deliveryIdOf('d', 'x', 1));
  });

  it('finds a guid for an item without one, the same each time', () => {
    const item = { ...emptyItem(), headline: 'Ferry runs again' };
    expect(guidOf(item)).toMatch(/^urn:wireroom:sha256:[0-9a-f]{64}$/);
    expect(guidOf(item)).toBe(guidOf({ ...item, versionCreated: '2026-01-01' }));
    expect(guidOf({ ...item, links: [{ rel: 'canonical', href: 'https://example.org/1' }] })).toBe('https://example.org/1');
  });

  it('hashes content, not version marks', () => {
    const item = { ...emptyItem(), headline: 'Ferry runs again' };
    expect(contentHash(item)).toBe(contentHash({ ...item, providerVersion: '7', signals: ['update'] }));
    expect(contentHash({ headline: item.headline, ...emptyItem(), language: undefined })).toBe(contentHash(item));
    expect(contentHash(item)).not.toBe(contentHash({ ...item, headline: 'Ferry stops again' }));
  });
});
