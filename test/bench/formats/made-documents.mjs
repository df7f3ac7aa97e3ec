// @ts-check
import { newsItemDocumentOf, newsMessageOf, ninjsOf, nitfOf } from './made-articles.mjs';
import { atomOf, jsonFeedOf, rdfOf, rssOf, wxrOf } from './made-feeds.mjs';
import { makeStories } from './made-stories.mjs';
import { anpa1312Of, apJsonOf, emailOf, iptc7901Of, newsml1Of, pageOf, textOf } from './made-wires.mjs';

/**
 * @typedef {object} MadeDocument
 * @property {string} format the reader that takes it
 * @property {string} what
 * @property {Buffer} bytes
 */

/** Documents of real sizes for each reader: single articles of about 6 KB, feeds of 100 items, and feeds of 5 MB. @returns {MadeDocument[]} */
export function madeDocuments() {
  const one = makeStories(1)[0];
  if (one === undefined) throw new Error('no story');
  const hundred = makeStories(100);
  const many = makeStories(900);
  /** @type {[string, string, string | Buffer][]} */
  const made = [
    ['rss', '1 item', rssOf([one])],
    ['rss', '100 items, escaped', rssOf(hundred)],
    ['rss', '100 items, CDATA', rssOf(hundred, { cdata: true })],
    ['rss', '900 items, 5 MB', rssOf(many)],
    ['rdf', '100 items', rdfOf(hundred)],
    ['wxr', '100 posts', wxrOf(hundred)],
    ['atom', '1 entry', atomOf([one])],
    ['atom', '100 entries, escaped', atomOf(hundred)],
    ['atom', '100 entries, XHTML', atomOf(hundred, { xhtml: true })],
    ['atom', '900 entries, 5 MB', atomOf(many)],
    ['jsonfeed', '1 item', jsonFeedOf([one])],
    ['jsonfeed', '100 items', jsonFeedOf(hundred)],
    ['ninjs', '1 article', ninjsOf(one)],
    ['newsml-g2', '1 news item, XHTML', newsItemDocumentOf(one)],
    ['newsml-g2', 'message of 100', newsMessageOf(hundred)],
    ['newsml-g2', 'message of 700, 5 MB', newsMessageOf(many.slice(0, 700))],
    ['newsml-1', '1 article, NITF inside', newsml1Of(one)],
    ['nitf', '1 article', nitfOf(one)],
    ['nitf', '1 article of 40 KB', nitfOf(makeStories(1, { characters: 36_000 })[0] ?? one)],
    ['iptc7901', '1 article', iptc7901Of(one)],
    ['anpa1312', '1 article', anpa1312Of(one)],
    ['email', '1 mail, text and HTML', emailOf(one)],
    ['ap-json', '1 article', apJsonOf(one)],
    ['html', '1 page', pageOf(one)],
    ['text', '1 article', textOf(one)],
  ];
  return made.map(([format, what, document]) => ({ format, what, bytes: Buffer.from(/** @type {string} */ (document)) }));
}
