import { describe, expect, it } from '@jest/globals';
import { intentOf, withParameters } from './verify-intent.js';

describe('intentOf', () => {
  it.each([
    [200, 'challenge', 'confirmed'],
    [204, '', 'refused'],
    [200, 'challenge\n', 'refused'],
    [200, 'other', 'refused'],
    [302, 'challenge', 'refused'],
    [404, 'challenge', 'refused'],
    [429, '', 'unreachable'],
    [503, 'challenge', 'unreachable'],
    [undefined, 'ECONNREFUSED', 'unreachable'],
  ])('of %s "%s" is %s', (status, text, intent) => {
    expect(intentOf({ status, text }, 'challenge')).toBe(intent);
  });

  it('asks for no challenge with a denial', () => {
    expect(intentOf({ status: 204, text: '' }, undefined)).toBe('confirmed');
  });

  it('of an address that is not called is final', () => {
    expect(intentOf({ text: 'destination-private', refused: true }, 'challenge')).toBe('refused');
  });
});

describe('withParameters', () => {
  it.each([
    ['https://reader.example/cb', 'https://reader.example/cb?hub.mode=denied'],
    ['https://reader.example/cb?', 'https://reader.example/cb?hub.mode=denied'],
    ['https://reader.example/cb?a=%20&b=+', 'https://reader.example/cb?a=%20&b=+&hub.mode=denied'],
  ])('adds to %s', (callback, url) => {
    expect(withParameters(callback, { 'hub.mode': 'denied' }).href).toBe(url);
  });
});
