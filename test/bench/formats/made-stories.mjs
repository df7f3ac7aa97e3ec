// @ts-check
import { randomNumbers } from '../../wire/random-numbers.mjs';

/**
 * @typedef {object} MadeStory
 * @property {string} id
 * @property {string} headline
 * @property {string} byline
 * @property {string} place
 * @property {string} abstract
 * @property {string[]} paragraphs plain text
 * @property {Date} created
 * @property {string} picture address
 * @property {string} caption
 */

const PLACES = ['Skarholm', 'Veltmar', 'Port Aldis', 'São Merino', 'Grünau', 'Kressin'];
const NAMES = ['Ada Lindqvist', 'José Amaral', 'Miriam Okoye', 'Jörg Sattler', 'Élise Marchand', 'Tom Garrity'];
const MATTERS = [
  'the harbour bridge',
  'night trains to the coast',
  'rents in the old town',
  'a second water works',
  'school meals',
  'the ferry timetable',
];
const SENTENCES = [
  'The council voted nine to four after a debate that went on until shortly before midnight.',
  '“We have waited for this for eleven years,” said the head of the works department.',
  'The cost is put at €14.3 million – a third less than in the draft of last spring.',
  'Nobody was hurt, and traffic returned to normal shortly after noon.',
  'Opponents call the step overdue but warn against doing it in a hurry.',
  'Residents who had gathered outside the hall asked for more time to read the papers.',
  'An independent panel is to look at the numbers again before the end of the month.',
  'Figures for the first quarter show 2,418 passengers a day, up from 1,950 a year ago.',
  'The ministry did not answer questions about the contract with Hale & Sons.',
];

/**
 * Made-up stories; the same seed gives the same ones. Text has the typography of agencies, so that it is not Latin 1 alone.
 * @param {number} count
 * @param {{ seed?: number, characters?: number }} [options] `characters`: length of a story's text, about
 * @returns {MadeStory[]}
 */
export function makeStories(count, { seed = 1, characters = 3_600 } = {}) {
  const random = randomNumbers(seed);
  const pick = (/** @type {string[]} */ list) => list[Math.floor(random() * list.length)] ?? '';
  return Array.from({ length: count }, (_, n) => {
    const place = pick(PLACES);
    const matter = pick(MATTERS);
    /** @type {string[]} */
    const paragraphs = [];
    for (let length = 0; length < characters; length += paragraphs.at(-1)?.length ?? 0) {
      const sentences = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SENTENCES));
      paragraphs.push(
        `${sentences.join(' ')} Case ${Math.floor(random() * 90_000)} concerns ${pick(MATTERS)} in ${pick(PLACES)}.`,
      );
    }
    return {
      id: `northwire-${seed}-${n}`,
      headline: `${place} votes on ${matter}, decision ${n} of the session`,
      byline: pick(NAMES),
      place,
      abstract: `The council of ${place} has decided about ${matter} — with a condition that few expected.`,
      paragraphs,
      created: new Date(Date.UTC(2026, 2, 1) + n * 61_000),
      picture: `https://media.northwire.example/2026/${n}/${seed}.jpg`,
      caption: `The hall in ${place} before the vote.`,
    };
  });
}
