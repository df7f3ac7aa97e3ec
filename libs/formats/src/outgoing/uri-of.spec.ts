import { describe, expect, it } from '@jest/globals';
import { uriOf } from './uri-of.js';

describe('uriOf', () => {
  it.each([
    ['https://a.test/x?y=1&z=%20#f', 'https://a.test/x?y=1&z=%20#f'],
    ['https://a.test/?e[]=1', 'https://a.test/?e%5B%5D=1'],
    ['https://[2001:db8::1]:8080/a', 'https://[2001:db8::1]:8080/a'],
    ['https://a.test/a|b^c{d}', 'https://a.test/a%7Cb%5Ec%7Bd%7D'],
    ['https://a.test/100%/%zz/%41', 'https://a.test/100%25/%25zz/%41'],
    ['https://a.test/#a#b', 'https://a.test/#a%23b'],
    ['https://a.test/straße/😀', 'https://a.test/stra%C3%9Fe/%F0%9F%98%80'],
    ['mailto:desk@a.test', 'mailto:desk@a.test'],
  ])('writes %s', (address, uri) => {
    expect(uriOf(address)).toBe(uri);
  });
});
