import { describe, expect, it } from '@jest/globals';
import { deriveHeadline } from './derive-headline.js';

describe('deriveHeadline', () => {
  it.each([
    ['The ferry sails again. It had been in dock for a year.', 'The ferry sails again'],
    ['Dr. Berg leaves on May 3. She stays in the council.', 'Dr. Berg leaves on May 3'],
    ['Will the ferry sail again? Nobody knows.', 'Will the ferry sail again?'],
    [
      'The ferry that has been in dock for more than a year sails again from Thursday, but the line to the outer islands stays closed until summer.',
      'The ferry that has been in dock for more than a year sails again from Thursday',
    ],
    [`Wort ${'langes '.repeat(30)}.`, /^Wort (?:langes )+langes…$/],
    ['', ''],
  ])('makes of %j', (text, headline) => {
    const derived = deriveHeadline(text);
    if (typeof headline === 'string') expect(derived).toBe(headline);
    else expect(derived).toMatch(headline);
    expect(derived.length).toBeLessThanOrEqual(110);
  });
});
