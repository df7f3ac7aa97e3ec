import { beforeAll, describe, expect, it } from '@jest/globals';
import { eld } from 'eld/large';
import { ensureTables, TABLES_TIMEOUT_MS } from '../tables.fixture.js';
import { NgramDetector } from './ngram-detector.js';
import { LANGUAGE_SAMPLES } from './samples.js';

/** eld's own scale for a mean score per n-gram. */
const scaled = (score: number): number => score / (score + 25);

let detector: NgramDetector;

beforeAll(async () => {
  await ensureTables();
  detector = new NgramDetector();
}, TABLES_TIMEOUT_MS);

describe('NgramDetector', () => {
  const sentences = LANGUAGE_SAMPLES.flatMap(([, ...texts]) => texts);
  const odd = [
    '',
    '   ',
    "l'été d'hier – c'est ça",
    '12 % of 3.4',
    'Donaudampfschifffahrtsgesellschaft'.repeat(4),
    '🙂🙂 ok 🙂',
    'ＡＢＣ',
  ];
  const long = sentences.slice(0, 12).join(' ');

  it.each([...sentences, ...odd, long])('gives what eld gives: %#', (text) => {
    const ours = Object.fromEntries(detector.rank(text).map(({ language, score }) => [language, scaled(score)]));
    const theirs = eld.detect(text).getScores();
    expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort());
    for (const [language, score] of Object.entries(theirs)) expect(ours[language]).toBeCloseTo(score, 9);
  });
});
