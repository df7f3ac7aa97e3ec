import { describe, expect, it } from '@jest/globals';
import { type Asking, sameSite } from './same-site.js';

const own: Asking = {
  method: 'POST',
  fetchSite: 'same-origin',
  origin: 'http://127.0.0.1:4800',
  host: '127.0.0.1:4800',
  marked: true,
};

describe('sameSite', () => {
  it.each<[string, Partial<Asking>, string]>([
    ['the desk itself', {}, 'allowed'],
    ['a program that sends the header', { fetchSite: undefined, origin: undefined }, 'allowed'],
    ['an older browser', { fetchSite: undefined }, 'allowed'],
    ['a form of the desk without the header', { marked: false }, 'unmarked'],
    ['a program without the header', { fetchSite: undefined, origin: undefined, marked: false }, 'unmarked'],
    ['another site', { fetchSite: 'cross-site', origin: 'https://evil.example' }, 'cross-site'],
    ['another site in an older browser', { fetchSite: undefined, origin: 'https://evil.example' }, 'cross-site'],
    ['a neighbour on the same host', { fetchSite: 'same-site', origin: 'http://127.0.0.1:4801' }, 'cross-site'],
    ['a neighbour in an older browser', { fetchSite: undefined, origin: 'http://127.0.0.1:4801' }, 'cross-site'],
    ['a page in a sandbox', { fetchSite: undefined, origin: 'null' }, 'cross-site'],
    ['an address that was typed', { fetchSite: 'none' }, 'cross-site'],
    ['a host that was left out', { fetchSite: undefined, host: undefined }, 'cross-site'],
    ['reading from elsewhere', { method: 'GET', fetchSite: 'cross-site', marked: false }, 'allowed'],
  ])('of %s', (_, given, expected) => {
    expect(sameSite({ ...own, ...given })).toBe(expected);
  });

  it('goes by the address that the desk is known by, where it is', () => {
    const proxied = { ...own, origin: 'https://desk.example', host: 'desk:4800' };
    expect(sameSite(proxied)).toBe('cross-site');
    expect(sameSite(proxied, 'https://desk.example')).toBe('allowed');
    expect(sameSite({ ...proxied, origin: 'http://desk.example' }, 'https://desk.example')).toBe('cross-site');
  });
});
