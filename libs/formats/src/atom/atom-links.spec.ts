import { describe, expect, it } from '@jest/globals';
import { RepairLog } from '../repair-log.js';
import { parseXml } from '../xml/parse-xml.js';
import { pageOf } from './atom-links.js';

const page = (links: string) => pageOf(parseXml(`<entry>${links}</entry>`, new RepairLog(), 'atom').root, 'https://x.example/a/');

describe('pageOf', () => {
  it.each([
    ['the one without relation', '<link rel="self" href="s"/><link href="p"/>', 'https://x.example/a/p'],
    [
      'HTML before other types',
      '<link type="application/json" href="j"/><link type="text/html" href="p"/>',
      'https://x.example/a/p',
    ],
    ['another type where there is no HTML', '<link rel="alternate" type="application/json" href="j"/>', 'https://x.example/a/j'],
    [
      'a relation written as its address',
      '<link rel="http://www.iana.org/assignments/relation/alternate" href="p"/>',
      'https://x.example/a/p',
    ],
    ['none among other relations', '<link rel="self" href="s"/><link rel="edit" href="e"/>', undefined],
  ])('takes %s', (_, links, expected) => {
    expect(page(links)).toBe(expected);
  });
});
