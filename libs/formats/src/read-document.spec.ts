import { describe, expect, it } from '@jest/globals';
import { Fault } from '@wireroom/contracts';
import iconv from 'iconv-lite';
import { MAX_ITEMS } from './limits.js';
import { readDocument } from './read-document.js';

async function faultOf(document: string | Uint8Array, mediaType?: string): Promise<Fault> {
  try {
    await readDocument(Buffer.from(document as string), { mediaType });
  } catch (fault) {
    if (fault instanceof Fault) return fault;
    throw fault;
  }
  throw new Error('it was read');
}

describe('readDocument', () => {
  it.each([
    ['an RSS feed', '<rss version="2.0"><channel><title>T</title></channel></rss>', 'rss'],
    [
      'RSS 1.0',
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel xmlns="http://purl.org/rss/1.0/"/></r:RDF>',
      'rdf',
    ],
    ['an Atom feed', '<feed xmlns="http://www.w3.org/2005/Atom"/>', 'atom'],
    ['an Atom feed without namespace', '<?xml version="1.0"?>\n<feed version="0.3"></feed>', 'atom'],
    ['a JSON Feed', '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[]}', 'jsonfeed'],
    ['a ninjs item', '{"uri":"urn:x:1","headline":"A headline","type":"text"}', 'ninjs'],
  ])('knows %s from its bytes, whatever the media type says', async (_, document, format) => {
    for (const mediaType of [undefined, 'text/plain', 'image/png', 'application/octet-stream; charset=latin1']) {
      expect((await readDocument(Buffer.from(document), { mediaType })).format).toBe(format);
    }
  });

  it('reads UTF-16 and tells what was mended on the way', async () => {
    const feed = '<?xml version="1.0" encoding="utf-8"?><rss><channel><title>Čas & Kč</title></channel></rss>';
    const document = await readDocument(iconv.encode(feed, 'utf-16le', { addBOM: true }));
    expect(document.feed?.title).toBe('Čas & Kč');
    expect(document.repairs.map(({ code }) => code)).toEqual(['charset-mismatch', 'ampersand-unescaped']);
  });

  it.each([
    ['nothing', '', undefined, 'document-empty'],
    ['white space', ' \n\t', 'text/plain', 'document-empty'],
    ['a PNG sent as text', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'text/plain', 'media-type-unreadable'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'application/pdf', 'media-type-unreadable'],
    ['an archive', Buffer.from('504b03041400', 'hex'), undefined, 'media-type-unreadable'],
    ['an MP4', Buffer.from('000000206674797069736f6d', 'hex'), 'video/mp4', 'media-type-unreadable'],
    ['unknown bytes', Buffer.from('41424300000102ff', 'hex'), undefined, 'format-unknown'],
    ['text sent as a picture', 'hello', 'image/jpeg', 'media-type-unreadable'],
    ['OPML', '<opml version="2.0"><body/></opml>', 'text/x-opml', 'format-unsupported'],
    ['garbage sent as a feed', 'garbage', 'application/rss+xml', 'format-unknown'],
    ['garbage sent as JSON', 'garbage', 'application/json; charset=utf-8', 'format-unknown'],
    ['JSON of another kind', '{"answer": 42}', 'application/json', 'format-unknown'],
    [
      'JSON that was cut off',
      '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"Ha',
      undefined,
      'document-malformed',
    ],
    ['an RSS feed without channel and items', '<rss version="2.0"></rss>', undefined, 'document-malformed'],
    [
      'an external entity',
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>',
      undefined,
      'entity-refused',
    ],
    ['a feed without end', `<rss><channel>${'<item/>'.repeat(MAX_ITEMS + 1)}</channel></rss>`, undefined, 'limit-exceeded'],
  ])('refuses %s', async (_, document, mediaType, code) => {
    const fault = await faultOf(document, mediaType);
    expect(fault.code).toBe(code);
    expect(fault.outcome).toBe('reject');
    expect(fault.status).toBe(code === 'document-empty' ? 400 : 422);
    expect(fault.message).not.toContain('{');
  });
});
