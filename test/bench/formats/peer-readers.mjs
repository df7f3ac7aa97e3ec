// @ts-check
import { XMLParser } from 'fast-xml-parser';
import * as feedsmith from 'feedsmith';
import { parseDocument } from 'htmlparser2';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import RssParser from 'rss-parser';
import * as txml from 'txml';

/**
 * The fastest public library for the same job, by format, from bytes. None of them gives an article with its text as blocks, so each
 * says what it gives. Where the text inside is HTML, one entry also parses that with htmlparser2, the fastest HTML parser there is:
 * the nearest that public libraries come to the same result.
 * @typedef {{ name: string, gives: string, read: (bytes: Buffer) => unknown }} Peer
 */

const rssParser = new RssParser();
const xmlParser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, parseTagValue: false, trimValues: false });
const utf8 = (/** @type {Buffer} */ bytes) => bytes.toString('utf8');

/** @type {Peer[]} */
const TREES = [
  {
    name: 'txml',
    gives: 'tree, references left',
    read: (bytes) => txml.parse(utf8(bytes), { keepWhitespace: true, noChildNodes: [] }),
  },
  { name: 'fast-xml-parser', gives: 'tree', read: (bytes) => xmlParser.parse(utf8(bytes)) },
];

/** @type {Peer} */
const JSON_VALUES = { name: 'JSON.parse', gives: 'values, HTML left', read: (bytes) => JSON.parse(utf8(bytes)) };

/** @type {Record<string, Peer[]>} */
export const peerReaders = {
  rss: [
    { name: 'feedsmith', gives: 'feed object, HTML left', read: (bytes) => feedsmith.parseRssFeed(utf8(bytes)) },
    { name: 'feedsmith, htmlparser2', gives: 'feed object, HTML as DOM', read: rssWithDom },
    { name: 'rss-parser', gives: 'feed object, HTML left', read: (bytes) => rssParser.parseString(utf8(bytes)) },
    ...TREES,
  ],
  rdf: [{ name: 'feedsmith', gives: 'feed object, HTML left', read: (bytes) => feedsmith.parseRdfFeed(utf8(bytes)) }],
  wxr: [{ name: 'feedsmith', gives: 'feed object, HTML left', read: (bytes) => feedsmith.parseRssFeed(utf8(bytes)) }],
  atom: [
    { name: 'feedsmith', gives: 'feed object, HTML left', read: (bytes) => feedsmith.parseAtomFeed(utf8(bytes)) },
    { name: 'feedsmith, htmlparser2', gives: 'feed object, HTML as DOM', read: atomWithDom },
    { name: 'rss-parser', gives: 'feed object, HTML left', read: (bytes) => rssParser.parseString(utf8(bytes)) },
    ...TREES,
  ],
  jsonfeed: [
    { name: 'feedsmith', gives: 'feed object, HTML left', read: (bytes) => feedsmith.parseJsonFeed(utf8(bytes)) },
    { name: 'feedsmith, htmlparser2', gives: 'feed object, HTML as DOM', read: jsonFeedWithDom },
    JSON_VALUES,
  ],
  ninjs: [
    JSON_VALUES,
    {
      name: 'JSON.parse, htmlparser2',
      gives: 'values, HTML as DOM',
      read: (bytes) => parseDocument(JSON.parse(utf8(bytes)).bodies[0].value),
    },
  ],
  'ap-json': [JSON_VALUES],
  'newsml-g2': TREES,
  'newsml-1': TREES,
  nitf: TREES,
  email: [
    { name: 'postal-mime', gives: 'message, HTML left', read: (bytes) => PostalMime.parse(bytes) },
    { name: 'mailparser', gives: 'message, HTML left', read: (bytes) => simpleParser(bytes) },
  ],
  html: [{ name: 'htmlparser2', gives: 'DOM', read: (bytes) => parseDocument(utf8(bytes)) }],
};

/** @param {Buffer} bytes */
function rssWithDom(bytes) {
  const items = feedsmith.parseRssFeed(utf8(bytes)).items ?? [];
  return items.map((item) => parseDocument(item.content?.encoded ?? item.description ?? ''));
}

/** @param {Buffer} bytes */
function atomWithDom(bytes) {
  const entries = feedsmith.parseAtomFeed(utf8(bytes)).entries ?? [];
  return entries.map(({ content }) => parseDocument(typeof content === 'string' ? content : (content?.value ?? '')));
}

/** @param {Buffer} bytes */
function jsonFeedWithDom(bytes) {
  const items = feedsmith.parseJsonFeed(utf8(bytes)).items ?? [];
  return items.map((item) => parseDocument(item.content_html ?? ''));
}
