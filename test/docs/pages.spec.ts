import { describe, expect, it } from '@jest/globals';
import { brokenLinks, missingPaths, pages } from './pages.js';

describe.each(pages())('%s', (page) => {
  it('has links that lead somewhere', () => {
    expect(brokenLinks(page)).toEqual([]);
  });

  it('names files and folders that exist', () => {
    expect(missingPaths(page)).toEqual([]);
  });
});
