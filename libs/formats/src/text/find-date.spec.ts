import { describe, expect, it } from '@jest/globals';
import { readWhen } from '../dates/read-when.js';
import { RepairLog } from '../repair-log.js';
import { findDate } from './find-date.js';

describe('findDate', () => {
  it.each([
    [' date 2024-02-27 Home', '2024-02-27'],
    ['Stand: 27.2.2024, 14:05 Uhr', '2024-02-27'],
    ['Dienstag, 27. Februar 2024, 14.05 Uhr MEZ', '2024-02-27T14:05+01:00'],
    ['Published Tuesday, February 27, 2024 at 2:05 PM GMT', '2024-02-27T14:05Z'],
    ['27 Feb 2024', '2024-02-27'],
    ['0600 GMT Thursday, March 6, 2025', '2025-03-06T06:00Z'],
    ['until 6:30 (CET) on 6 March 2025', '2025-03-06T06:30+01:00'],
    ['2025-03-06T06:00:00+01:00', '2025-03-06T06:00:00+01:00'],
    ['6.3.2025 8:00 Uhr', '2025-03-06'],
  ])('finds the date in %j', (line, when) => {
    expect(readWhen(findDate(line)?.written, 'test', new RepairLog())).toBe(when);
  });

  it.each(['In March 2024 the wall fell', 'at 14:05', 'the 2024 budget', 'version 1.2.3'])('finds none in %j', (line) => {
    expect(findDate(line)).toBeUndefined();
  });
});
