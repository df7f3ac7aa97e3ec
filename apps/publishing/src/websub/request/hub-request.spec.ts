import { describe, expect, it } from '@jest/globals';
import { LEASE_DEFAULT_SECONDS, LEASE_MAX_SECONDS, LEASE_MIN_SECONDS } from '../limits.js';
import { readHubRequest } from './hub-request.js';

const given = (more: Record<string, string> = {}) =>
  new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.callback': 'https://reader.example/cb?a=%20',
    'hub.topic': 'https://wire.example/v1/feeds/all.atom',
    ...more,
  });

describe('readHubRequest', () => {
  it('keeps addresses in the spelling that they came in, and ignores what it does not know', () => {
    expect(readHubRequest(given({ 'hub.secret': 's', 'hub.verify': 'sync', other: '1' }))).toEqual({
      mode: 'subscribe',
      callback: 'https://reader.example/cb?a=%20',
      topic: 'https://wire.example/v1/feeds/all.atom',
      leaseSeconds: LEASE_DEFAULT_SECONDS,
      secret: 's',
    });
  });

  it.each([
    ['', LEASE_DEFAULT_SECONDS],
    ['1', LEASE_MIN_SECONDS],
    ['7200', 7_200],
    ['99999999999', LEASE_MAX_SECONDS],
  ])('grants for a lease of "%s" %i seconds', (seconds, granted) => {
    expect(readHubRequest(given({ 'hub.lease_seconds': seconds })).leaseSeconds).toBe(granted);
  });

  it('takes a secret of 199 bytes, not of 200', () => {
    expect(readHubRequest(given({ 'hub.secret': `${'ü'.repeat(99)}x` })).secret).toHaveLength(100);
    expect(() => readHubRequest(given({ 'hub.secret': 'ü'.repeat(100) }))).toThrow('hub.secret');
  });

  it.each([
    ['hub.mode', ''],
    ['hub.mode', 'denied'],
    ['hub.callback', ''],
    ['hub.callback', '/relative'],
    ['hub.callback', 'ftp://reader.example/cb'],
    ['hub.callback', 'https://user:word@reader.example/cb'],
    ['hub.callback', 'https://reader.example/cb#part'],
    ['hub.callback', `https://reader.example/${'x'.repeat(2_000)}`],
    ['hub.topic', 'all.atom'],
    ['hub.topic', 'https://wire.example/\u0000'],
    ['hub.lease_seconds', '0'],
    ['hub.lease_seconds', '1e3'],
    ['hub.secret', 'a\u0000b'],
  ])('refuses %s "%s"', (name, value) => {
    const details = expect.objectContaining({ where: name });
    expect(() => readHubRequest(given({ [name]: value }))).toThrow(expect.objectContaining({ status: 400, details }));
  });

  it('refuses a parameter that is given twice', () => {
    const form = given();
    form.append('hub.callback', 'https://other.example/');
    expect(() => readHubRequest(form)).toThrow('more than once');
  });
});
