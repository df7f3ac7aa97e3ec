import { describe, expect, it } from '@jest/globals';
import { emptyItem, type Item } from '@wireroom/contracts';
import { partOf, withoutPart } from './part-of.js';

const read = (words: Partial<Item>) => partOf({ ...emptyItem(), ...words });

describe('partOf', () => {
  it.each<[string, number, number | undefined]>([
    ['BRITAIN-BUDGET-1stAdd', 2, undefined],
    ['Budget, 2nd Take', 2, undefined],
    ['Budget 3rd take', 3, undefined],
    ['BUDGET First Add', 2, undefined],
    ['BUDGET-ADD 1', 2, undefined],
    ['BUDGET take 2 of 3', 2, 3],
    ['Haushalt, 1. Fortsetzung', 2, undefined],
    ['Haushalt Teil 2 von 3', 2, 3],
    ['Haushalt 2. Folge', 2, undefined],
  ])('reads %s', (slugline, number, total) => {
    const part = read({ slugline });
    expect(part).toMatchObject({ number });
    expect(part?.total).toBe(total);
    expect(slugline).toContain(part?.text);
    expect(withoutPart(slugline)).not.toContain(part?.text);
  });

  it.each(['BRITAIN-BUDGET', 'Paddington', 'Mistake 2', 'Vorteil 2', 'Address 1', 'Takes 2', 'Budget, 1st Ld-Writethru'])(
    'takes %s for no part',
    (slugline) => {
      expect(read({ slugline })).toBeUndefined();
      expect(withoutPart(slugline)).toBe(slugline);
    },
  );

  it('asks the version and keyword line of a wire first', () => {
    expect(read({ slugline: 'Budget', extensions: { version: '2nd Take' } })).toMatchObject({ number: 2, text: '2nd Take' });
    expect(read({ slugline: 'Budget', extensions: { keywordLine: 'BC-Budget,ADD 2' } })).toMatchObject({ number: 3 });
  });

  it('reads headlines only where the words stand apart', () => {
    const headline = (text: string) => read({ headline: text, headlineOrigin: 'given' })?.number;
    expect(headline('ADD 1: Budget is passed')).toBe(2);
    expect(headline('Haushalt beschlossen (Teil 2 von 3)')).toBe(2);
    expect(headline('Director is happy with take 2 of his film')).toBeUndefined();
    expect(read({ headline: 'ADD 1: Budget', headlineOrigin: 'derived' })).toBeUndefined();
  });
});
