// @ts-check
import { HANSA } from './copy/hansa.mjs';
import { HANSA_LATE } from './copy/hansa-late.mjs';
import { MISTRAL } from './copy/mistral.mjs';
import { NORTHWIRE } from './copy/northwire.mjs';
import { NORTHWIRE_LATE } from './copy/northwire-late.mjs';
import { NORTHWIRE_RIVER } from './copy/northwire-river.mjs';

/**
 * One push of one document.
 * @typedef {object} Transmission
 * @property {string} source
 * @property {keyof typeof import('./formats/formats.mjs').FORMATS | 'broken'} format
 * @property {readonly string[]} stories keys; `key#2` is its second version
 * @property {boolean} [badItem] with an item in the feed that says nothing
 */

/** The agencies' copy by provider and key. */
export const COPY = {
  northwire: byKey([...NORTHWIRE, ...NORTHWIRE_LATE, ...NORTHWIRE_RIVER]),
  hansa: byKey([...HANSA, ...HANSA_LATE]),
  mistral: byKey(MISTRAL),
};

/** @typedef {keyof typeof COPY} Provider */

/** Which source each agency uses for what. */
export const SOURCES = /** @type {const} */ ({
  'northwire-feed': 'northwire',
  'northwire-ninjs': 'northwire',
  'northwire-nitf': 'northwire',
  'northwire-anpa': 'northwire',
  'northwire-mail': 'northwire',
  'hansa-feed': 'hansa',
  'hansa-g2': 'hansa',
  'hansa-wire': 'hansa',
  'hansa-desk': 'hansa',
  'mistral-feed': 'mistral',
  'mistral-newsml': 'mistral',
  'mistral-web': 'mistral',
});

/**
 * A day of news in the order in which it happens.
 * @type {readonly Transmission[]}
 */
export const SCRIPT = [
  { source: 'northwire-ninjs', format: 'ninjs', stories: ['mill-fire'] },
  { source: 'hansa-g2', format: 'newsmlG2', stories: ['sturmflut'] },
  { source: 'northwire-ninjs', format: 'ninjs', stories: ['river-leak'] },
  { source: 'hansa-feed', format: 'atom', stories: ['solarpflicht'] },
  { source: 'mistral-newsml', format: 'newsml1', stories: ['tramway-lyon', 'huitres'] },
  { source: 'northwire-feed', format: 'rss', stories: ['ferry-resumes', 'rate-decision', 'grid-battery'] },
  { source: 'mistral-feed', format: 'ninjs', stories: ['mill-fire-copy'] },
  { source: 'northwire-anpa', format: 'anpa1312', stories: ['paris-texas'] },
  { source: 'hansa-desk', format: 'plainText', stories: ['ki-notiz'] },
  { source: 'northwire-ninjs', format: 'ninjs', stories: ['chip-plant'] },
  { source: 'mistral-web', format: 'htmlPage', stories: ['opera'] },
  { source: 'northwire-ninjs', format: 'ninjs', stories: ['mill-fire#2'] },
  { source: 'hansa-feed', format: 'atom', stories: ['bahnstrecke', 'wolf'] },
  { source: 'northwire-ninjs', format: 'ninjs', stories: ['river-leak#2'] },
  { source: 'mistral-newsml', format: 'newsml1', stories: ['elecciones'] },
  { source: 'mistral-feed', format: 'jsonfeed', stories: ['montreal-hiver'] },
  { source: 'northwire-nitf', format: 'nitf', stories: ['budget-embargo'] },
  { source: 'northwire-feed', format: 'rss', stories: ['rate-decision#2', 'library-bees'], badItem: true },
  { source: 'mistral-feed', format: 'jsonfeed', stories: ['chip-plant-copy'] },
  { source: 'hansa-g2', format: 'newsmlG2', stories: ['landrat'] },
  { source: 'northwire-ninjs', format: 'ninjs', stories: ['river-leak#3'] },
  { source: 'northwire-ninjs', format: 'ninjs', stories: ['mill-fire#3'] },
  { source: 'hansa-g2', format: 'newsmlG2', stories: ['sturmflut#2'] },
  { source: 'hansa-desk', format: 'plainMail', stories: ['klinik'] },
  { source: 'northwire-ninjs', format: 'ninjs', stories: ['river-leak#4'] },
  { source: 'northwire-feed', format: 'broken', stories: [] },
  { source: 'mistral-feed', format: 'ninjs', stories: ['quake'] },
  { source: 'northwire-nitf', format: 'nitf', stories: ['harbour-crane'] },
  { source: 'hansa-wire', format: 'iptc7901', stories: ['hafenkran-de'] },
  { source: 'mistral-newsml', format: 'newsml1', stories: ['elecciones#2'] },
  { source: 'mistral-feed', format: 'jsonfeed', stories: ['sequia'] },
  { source: 'northwire-ninjs', format: 'ninjs', stories: ['river-leak#5'] },
  { source: 'hansa-g2', format: 'newsmlG2', stories: ['landrat#2'] },
  { source: 'northwire-feed', format: 'rss', stories: ['georgia-vines', 'election-recount', 'ocean-buoy', 'ai-guidelines'] },
  { source: 'hansa-desk', format: 'htmlPage', stories: ['brot'] },
  { source: 'northwire-ninjs', format: 'ninjs', stories: ['merger'] },
  { source: 'mistral-feed', format: 'ninjs', stories: ['quake#2'] },
  { source: 'northwire-nitf', format: 'nitf', stories: ['harbour-crane#2'] },
  { source: 'hansa-g2', format: 'newsmlG2', stories: ['inflation', 'handball'] },
  { source: 'mistral-web', format: 'htmlPage', stories: ['vaccine-fridge'] },
  { source: 'northwire-ninjs', format: 'ninjs', stories: ['merger#2'] },
  { source: 'northwire-ninjs', format: 'ninjs', stories: ['river-leak#6'] },
  { source: 'northwire-mail', format: 'mailWithNitf', stories: ['night-train'] },
  { source: 'northwire-anpa', format: 'anpa1312', stories: ['marathon', 'washington'] },
  { source: 'northwire-feed', format: 'rss', stories: ['museum-return', 'tennis'] },
  { source: 'hansa-g2', format: 'newsmlG2', stories: ['inflation#2'] },
  { source: 'hansa-feed', format: 'atom', stories: ['moor'] },
  { source: 'northwire-ninjs', format: 'ninjs', stories: ['river-leak#7'] },
  { source: 'mistral-feed', format: 'jsonfeed', stories: ['satelite', 'cheese'] },
  { source: 'hansa-feed', format: 'ninjs', stories: ['seilbahn'] },
  { source: 'northwire-nitf', format: 'nitf', stories: ['lighthouse'] },
  { source: 'northwire-feed', format: 'rss', stories: ['tennis#2', 'school-phones'] },
  { source: 'hansa-wire', format: 'iptc7901', stories: ['warnstreik', 'sternwarte'] },
  { source: 'hansa-feed', format: 'atom', stories: ['kuehe'] },
];

/**
 * @param {readonly import('./story.mjs').Story[]} stories
 * @returns {ReadonlyMap<string, import('./story.mjs').Story>}
 */
function byKey(stories) {
  return new Map(stories.map((story) => [story.key, story]));
}
