import { describe, expect, it } from '@jest/globals';
import { RepairLog } from '../repair-log.js';
import { readEmbargo } from './read-embargo.js';

const read = (written: string, rest?: string) => readEmbargo(written, 'embargoed', new RepairLog(), rest);

describe('readEmbargo', () => {
  it.each([
    ['2026-03-01T20:00:00+01:00', '2026-03-01T20:00:00+01:00'],
    ['20260301T200000Z', '2026-03-01T20:00:00Z'],
    ['1 March 2026 20:00 GMT', '2026-03-01T20:00Z'],
    ['2026-03-01', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['2026-03-01+01:00', '2026-03-01'],
    ['1 March 2026', '2026-03-01'],
    ['Sunday, March 1, 2026', '2026-03-01'],
    ['Sun, 1 Mar 2026', '2026-03-01'],
    ['31/12/2026', '2026-12-31'],
  ])('reads %j', (written, when) => {
    expect(read(written)).toBe(when);
  });

  it.each([
    '2026-03-01T20:00:00',
    '20260301T200000',
    '2026-03-01T20:00:00 XYZ',
    '2026-03-01T20Z',
    '20260301T20Z',
    '2026-03-01 8 pm CET',
    'March 1, 2026 8 p.m. EST',
    '1 March 2026, noon',
    'Sunday, 1 March 2026, 20h00',
    'soon',
  ])('never ends %j with the beginning of the day', (written) => {
    expect(read(written)).toBeUndefined();
  });

  it('looks for a time around the date', () => {
    expect(read('1 March 2026', 'Embargo until ***')).toBe('2026-03-01');
    expect(read('1 March 2026', 'Embargo until , 8 p.m. CET')).toBeUndefined();
    expect(read('1 March 2026 20:00 GMT', 'Embargo 12 until')).toBe('2026-03-01T20:00Z');
  });
});
