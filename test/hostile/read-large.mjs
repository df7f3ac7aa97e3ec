// @ts-check
import { readDocument } from '@wireroom/formats';

/**
 * `read-large.mjs <case>`: reads documents that a process with a small heap can only read if it never holds a whole one as a tree, and if
 * what it keeps of one lets go of the rest. Prints how many items there were.
 */
const ITEMS = 2_500;
const FEEDS = 6;

/** What a publisher adds to every item and nobody reads: a hundred elements. */
const RATINGS = `<x:ratings>${'<x:r n="1" v="2">3</x:r>'.repeat(100)}</x:ratings>`;
const TEXT = '<![CDATA[<p>The council of Skarholm has decided about the harbour bridge – at last.</p>]]>';

/** @type {Record<string, () => Promise<number>>} */
const CASES = {
  rss: () => countOf(document('<rss xmlns:x="urn:x"><channel><title>T</title>', rssItem, '</channel></rss>')),
  atom: () =>
    countOf(document('<feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="urn:x"><title>T</title>', atomEntry, '</feed>')),
  'newsml-g2': () =>
    countOf(
      document(
        '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:x="urn:x"><itemSet>',
        newsItem,
        '</itemSet></newsMessage>',
      ),
    ),
  headlines: headlinesOfFeeds,
};

const rssItem = (/** @type {number} */ n) =>
  `<item><guid>urn:x:${n}</guid><title>Headline of item ${n}</title><description>${TEXT}</description>${RATINGS}</item>`;
const atomEntry = (/** @type {number} */ n) =>
  `<entry><id>urn:x:${n}</id><title>Headline of item ${n}</title><content type="html">${TEXT}</content>${RATINGS}</entry>`;
const newsItem = (/** @type {number} */ n) =>
  `<newsItem guid="urn:x:${n}" version="1"><itemMeta><itemClass qcode="ninat:text"/><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>Headline of item ${n}</headline></contentMeta>` +
  `<contentSet><inlineData contenttype="text/plain">Text of item ${n}</inlineData></contentSet>${RATINGS}</newsItem>`;

/** @param {string} head @param {(n: number) => string} item @param {string} tail */
function document(head, item, tail) {
  return Buffer.concat([Buffer.from(head), ...Array.from({ length: ITEMS }, (_, n) => Buffer.from(item(n))), Buffer.from(tail)]);
}

/** @param {Buffer} bytes */
async function countOf(bytes) {
  const { items } = await readDocument(bytes);
  return items.filter((entry) => 'item' in entry && entry.item.headline !== undefined).length;
}

/** Keeps a few items of each of many feeds, as a queue would. */
async function headlinesOfFeeds() {
  const kept = [];
  for (let feed = 0; feed < FEEDS; feed += 1) {
    const bytes = document('<rss xmlns:x="urn:x"><channel><title>T</title>', rssItem, '</channel></rss>');
    kept.push(...(await readDocument(bytes)).items.slice(0, 10));
  }
  return kept.length;
}

console.log(await CASES[process.argv[2] ?? '']?.());
