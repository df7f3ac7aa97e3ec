import { describe, expect, it } from '@jest/globals';
import { isPublicAddress, publicLookup, refusePrivateHost } from './refuse-private.js';

describe('private networks', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.1',
    '172.16.9.9',
    '169.254.169.254',
    '0.0.0.0',
    '::1',
    'fe80::1',
    'fc00::1',
    '::ffff:10.0.0.1',
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['192.0.43.8', '8.8.4.4', '2001:4860:4860::8888'])('allows %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it('refuses an address in the URL itself, in any spelling', () => {
    expect(() => refusePrivateHost(new URL('http://0x7f.1/hook'))).toThrow(
      expect.objectContaining({ code: 'destination-private' }),
    );
    expect(() => refusePrivateHost(new URL('http://[::1]/hook'))).toThrow(
      expect.objectContaining({ code: 'destination-private' }),
    );
  });

  it('refuses a name that resolves to one', async () => {
    const error = await new Promise((resolve) => publicLookup('localhost', {}, resolve));
    expect(error).toMatchObject({ code: 'destination-private' });
  });
});
