import { describe, expect, it } from '@jest/globals';
import { ItemsWanted, StreamWanted, wanted } from './wanted.js';

describe('the format of items', () => {
  it.each([
    [undefined, 'ninjs'],
    ['newsml-g2', 'newsml-g2'],
    ['ninjs-2.2', 'ninjs-2.2'],
    ['application/json', 'ninjs'],
    ['application/vnd.iptc.g2.newsitem+xml', 'newsml-g2'],
    ['application/nitf xml', 'nitf'],
    ['Text/HTML; charset=utf-8', 'html'],
  ])('is by %j %s', (format, name) => {
    expect(wanted(ItemsWanted, { format }).format).toBe(name);
    expect(wanted(StreamWanted, { format }).format).toBe(name);
  });

  it.each(['pdf', 'application/pdf', 'text/*', '', 'ninjs, atom'])('is not by %j', (format) => {
    const refusal = {
      code: 'request-invalid',
      details: { where: 'format', why: expect.stringContaining('by name or media type') },
    };
    expect(() => wanted(ItemsWanted, { format })).toThrow(expect.objectContaining(refusal));
  });
});
