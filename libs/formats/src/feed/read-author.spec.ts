import { describe, expect, it } from '@jest/globals';
import { distinctAuthors, readAuthor } from './read-author.js';

describe('readAuthor', () => {
  it.each([
    ['Jane Doe', { name: 'Jane Doe' }],
    ['jane@example.org (Jane Doe)', { name: 'Jane Doe', email: 'jane@example.org' }],
    ['Jane Doe <jane@example.org>', { name: 'Jane Doe', email: 'jane@example.org' }],
    ['"Jane Doe" <jane@example.org>', { name: 'Jane Doe', email: 'jane@example.org' }],
    ['Jane Doe (mailto:jane@example.org)', { name: 'Jane Doe', email: 'jane@example.org' }],
    ['jane@example.org', { name: 'jane@example.org', email: 'jane@example.org' }],
    ['By Jane\n  Doe', { name: 'Jane Doe' }],
    ['by the editors', { name: 'by the editors' }],
    ['Jane @ the desk', { name: 'Jane @ the desk' }],
    ['  ', undefined],
  ])('reads %j', (written, author) => {
    expect(readAuthor(written)).toEqual(author);
  });
});

describe('distinctAuthors', () => {
  it('keeps the order, and what any mention of a person adds', () => {
    const people = [{ name: 'A' }, undefined, { name: 'B', email: 'b@x.example' }, { name: 'a', uri: 'https://x.example/a' }];
    expect(distinctAuthors(people)).toEqual([
      { name: 'A', uri: 'https://x.example/a' },
      { name: 'B', email: 'b@x.example' },
    ]);
  });
});
