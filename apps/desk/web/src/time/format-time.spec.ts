import { expect, test } from '@jest/globals';
import { formatElapsed } from './format-elapsed.js';
import { clockTime, fullTime, plainTime, preciseTime } from './format-time.js';

const NOW = new Date('2026-03-01T22:30:00Z');

test('a time of today is a clock time, an older one has its day', () => {
  expect(clockTime('2026-03-01T08:05:09.120Z', NOW, 'Europe/Berlin')).toBe('09:05:09');
  expect(clockTime('2026-02-27T08:05:09Z', NOW, 'Europe/Berlin')).toBe('27 Feb 09:05');
});

test('which day it is depends on where the reader is', () => {
  expect(clockTime('2026-03-01T08:05:09Z', NOW, 'Asia/Tokyo')).toBe('1 Mar 17:05');
  expect(clockTime('2026-03-01T08:05:09Z', NOW, 'America/New_York')).toBe('03:05:09');
});

test('the full instant has day, milliseconds and zone', () => {
  expect(fullTime('2026-03-01T08:05:09.120Z', 'Europe/Berlin')).toBe('Sun 1 Mar 2026, 09:05:09.120 CET');
  expect(preciseTime('2026-03-01T08:05:09.007Z', 'UTC')).toBe('08:05:09.007');
});

test('a day that came without a time gets none and stays that day everywhere', () => {
  expect(fullTime('2026-03-01', 'America/New_York')).toBe('Sun 1 Mar 2026');
  expect(plainTime('2026-03-01', 'America/New_York')).toBe('1 Mar 2026');
  expect(plainTime('2026-03-01T08:05:09Z', 'America/New_York')).toBe('1 Mar 2026, 03:05');
});

test.each([
  [-3, '0 ms'],
  [0.4, '0 ms'],
  [999, '999 ms'],
  [1_000, '1.0 s'],
  [1_449, '1.4 s'],
  [9_949, '9.9 s'],
  [9_950, '10 s'],
  [59_949, '60 s'],
  [59_950, '1 min'],
  [125_000, '2 min 5 s'],
  [3_600_000, '1 h'],
  [11_400_000, '3 h 10 min'],
  [187_200_000, '2 d 4 h'],
])('%d ms is shown as %s', (milliseconds, shown) => {
  expect(formatElapsed(milliseconds)).toBe(shown);
});
