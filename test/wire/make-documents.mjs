// @ts-check
import { randomNumbers } from './random-numbers.mjs';

/**
 * @typedef {object} MadeDocument
 * @property {string} guid identity of the story
 * @property {number} version 1, 2, ... within the story
 * @property {string} contentType
 * @property {string} body
 */

const PLACES = [
  'Berlin',
  'Paris',
  'Nairobi',
  'Lima',
  'Osaka',
  'Toronto',
  'Warsaw',
  'Cairo',
  'Madrid',
  'Oslo',
  'Jakarta',
  'Chicago',
];
const COUNTRIES = [
  'Germany',
  'France',
  'Kenya',
  'Peru',
  'Japan',
  'Canada',
  'Poland',
  'Egypt',
  'Spain',
  'Norway',
  'Indonesia',
  'Mexico',
];
const ACTORS = [
  'The port authority',
  'A city council',
  'The transport ministry',
  'A regional court',
  'The national grid operator',
  'The farmers union',
];
const DEEDS = [
  'approved a plan for',
  'postponed a vote on',
  'published figures about',
  'opened an inquiry into',
  'signed a contract for',
];
const MATTERS = [
  'the night trains',
  'a second harbour basin',
  'rents in the old town',
  'drinking water',
  'school meals',
  'the winter timetable',
];
const SAYINGS = [
  'Officials said that the first results were expected before the end of the month.',
  'Residents who had gathered outside the hall asked for more time to read the papers.',
  'The costs are estimated at 14 million, a third less than in the draft of last year.',
  'An independent panel is to look at the numbers again in the spring.',
  'Nobody was hurt, and traffic returned to normal shortly after noon.',
  'Opponents called the step overdue but warned against doing it in a hurry.',
];
/** Paragraphs of a usual story: about 4 KB as ninjs. */
const PARAGRAPHS = 11;

/**
 * Made-up stories as documents, one item each, in the order in which an agency would send them.
 * @param {{ stories: number, revise?: number, seed?: number, urgent?: number, formats?: string[] }} options `revise`: every how-manyth story
 *   has a second version (0: none); `urgent`: every how-manyth story is urgent (0: none)
 * @returns {MadeDocument[]}
 */
export function makeDocuments({ stories, revise = 0, seed = 1, urgent = 0, formats = Object.keys(WRITERS) }) {
  const random = randomNumbers(seed);
  /** @type {MadeDocument[]} */
  const documents = [];
  /** @type {MadeDocument[]} */
  const later = [];
  for (let n = 0; n < stories; n += 1) {
    const format = formats[n % formats.length] ?? 'ninjs';
    const story = makeStory(n, seed, random);
    const urgency = urgent > 0 && n % urgent === 0 ? 2 : 5;
    documents.push(write(format, { ...story, version: 1, urgency }));
    if (revise > 0 && n % revise === 0)
      later.push(write(format, { ...story, version: 2, urgency, headline: `${story.headline} (update)` }));
    // A second version follows some twenty stories after the first.
    if (later.length > 0 && n % 20 === 19) documents.push(...later.splice(0));
  }
  return [...documents, ...later];
}

/**
 * @typedef {{ guid: string, headline: string, paragraphs: string[], created: Date, version: number, urgency: number }} Story
 * @param {string} format
 * @param {Story} story
 * @returns {MadeDocument}
 */
function write(format, story) {
  const { contentType, render } = /** @type {Record<string, typeof WRITERS.ninjs>} */ (WRITERS)[format] ?? WRITERS.ninjs;
  return { guid: story.guid, version: story.version, contentType, body: render(story) };
}

/**
 * @param {number} n
 * @param {number} seed
 * @param {() => number} random
 */
function makeStory(n, seed, random) {
  const pick = (/** @type {string[]} */ list) => list[Math.floor(random() * list.length)] ?? '';
  const place = Math.floor(random() * PLACES.length);
  const lead = `${pick(ACTORS)} in ${PLACES[place]} ${pick(DEEDS)} ${pick(MATTERS)}`;
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, i) => {
    const where =
      i % 3 === 0 ? ` In ${pick(COUNTRIES)} a similar plan ran into trouble, case ${Math.floor(random() * 90_000)} shows.` : '';
    return `${i === 0 ? `${lead} on Monday. ` : ''}${pick(SAYINGS)} ${pick(SAYINGS)}${where} ${pick(ACTORS)} ${pick(DEEDS)} ${pick(MATTERS)}.`;
  });
  const created = new Date(Date.UTC(2026, 2, 1) + n * 1_000);
  return { guid: `urn:made:${seed}:${n}`, headline: `${lead}, item ${n}`, paragraphs, created };
}

const html = (/** @type {Story} */ { paragraphs }) => paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n');
const when = (/** @type {Story} */ { created, version }) => new Date(created.getTime() + version * 60_000);
const escaped = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const WRITERS = {
  ninjs: {
    contentType: 'application/json',
    render: (/** @type {Story} */ story) =>
      JSON.stringify({
        uri: story.guid,
        type: 'text',
        version: String(story.version),
        versioncreated: when(story).toISOString(),
        pubstatus: 'usable',
        urgency: story.urgency,
        language: 'en',
        headline: story.headline,
        body_xhtml: html(story),
      }),
  },
  rss: {
    contentType: 'application/rss+xml',
    render: (/** @type {Story} */ story) =>
      `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>` +
      `<title>Made wire</title><link>https://made.example/</link><language>en</language><item><guid isPermaLink="false">${story.guid}</guid>` +
      `<title>${escaped(story.headline)}</title><pubDate>${when(story).toUTCString()}</pubDate>` +
      `<content:encoded><![CDATA[${html(story)}]]></content:encoded></item></channel></rss>`,
  },
  atom: {
    contentType: 'application/atom+xml',
    render: (/** @type {Story} */ story) =>
      `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Made wire</title><id>urn:made</id>` +
      `<updated>${when(story).toISOString()}</updated><entry><id>${story.guid}</id><title>${escaped(story.headline)}</title>` +
      `<updated>${when(story).toISOString()}</updated><content type="html">${escaped(html(story))}</content></entry></feed>`,
  },
  jsonfeed: {
    contentType: 'application/feed+json',
    render: (/** @type {Story} */ story) =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Made wire',
        items: [
          {
            id: story.guid,
            title: story.headline,
            content_html: html(story),
            date_published: when(story).toISOString(),
            language: 'en',
          },
        ],
      }),
  },
};
