import { describe, expect, it } from '@jest/globals';
import { onThisMachine } from './on-this-machine.js';

describe('onThisMachine', () => {
  it.each([
    ['127.0.0.1', { host: '127.0.0.1:4800' }, true],
    ['::ffff:127.0.0.1', { host: 'localhost:4800' }, true],
    ['::1', { host: '[::1]:4800' }, true],
    ['192.168.1.7', { host: '127.0.0.1:4800' }, false],
    ['127.0.0.1', { host: 'rebound.example:4800' }, false],
    ['127.0.0.1', { host: '127.0.0.1.example' }, false],
    ['127.0.0.1', {}, false],
    ['127.0.0.1', { host: 'localhost', 'x-forwarded-for': '203.0.113.5' }, false],
    ['127.0.0.1', { host: 'localhost', forwarded: 'for=203.0.113.5' }, false],
  ])('of a request from %s with %j is %s', (ip, headers, expected) => {
    expect(onThisMachine({ ip, headers })).toBe(expected);
  });
});
