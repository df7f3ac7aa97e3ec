import { describe, expect, it } from '@jest/globals';
import { sluglineKey } from './slugline-key.js';

describe('sluglineKey', () => {
  it.each([
    'BC-Ferry',
    'bc-ferry',
    'BC-Ferry, 1st Ld-Writethru',
    'BC-Ferry,12th Lead',
    'BC-Ferry/WRITETHRU',
    'BC-Ferry-Ld 3',
    'BC-Ferry, Corrective',
    'BC/Ferry/2. Zusammenfassung',
    'BC-Ferry,UPDATE 2',
  ])('is one for all versions of a story: %s', (slugline) => expect(sluglineKey(slugline)).toBe('bc ferry'));

  it.each([
    ['Lead-Poisoning', 'lead poisoning'],
    ['Ferry-Leaders', 'ferry leaders'],
    ['Fähre Föhr', 'fähre föhr'],
    ['Ferry-2', 'ferry 2'],
  ])('keeps what is of the story: %s', (slugline, key) => expect(sluglineKey(slugline)).toBe(key));

  it.each([undefined, '', ' - ', '1st Ld-Writethru'])('is none where there is no story: %s', (slugline) =>
    expect(sluglineKey(slugline)).toBeUndefined(),
  );
});
