import { describe, expect, it } from '@jest/globals';
import { When } from '@wireroom/contracts';
import { RepairLog } from '../repair-log.js';
import { readWhen } from './read-when.js';

function read(written: string): { when: string | undefined; repairs: string[] } {
  const repairs = new RepairLog();
  const when = readWhen(written, 'pubDate', repairs);
  return { when, repairs: repairs.list.map(({ code }) => code) };
}

describe('readWhen', () => {
  it.each([
    ['Mon, 06 Sep 2021 16:20:05 +0200', '2021-09-06T16:20:05+02:00'],
    ['Mon, 06 Sep 2021 16:20:05 GMT', '2021-09-06T16:20:05Z'],
    ['06 Sep 2021 16:20 -0000', '2021-09-06T16:20Z'],
    ['Mon, 6 Sep 21 4:05:09 EST', '2021-09-06T04:05:09-05:00'],
    ['Tue, 06 Sept 2021 16:20:05 PDT', '2021-09-06T16:20:05-07:00'],
    ['Monday, 06-Sep-21 16:20:05 UTC', '2021-09-06T16:20:05Z'],
    ['Mon,  06  September 2021\n 16:20:05  +02:00', '2021-09-06T16:20:05+02:00'],
    ['Mon, 06 Sep 2021 16:20:05 GMT+1', '2021-09-06T16:20:05+01:00'],
    ['6. Dez 2021 16:20 MEZ', '2021-12-06T16:20+01:00'],
    ['lun, 06 dic 2021 16:20:05 +0100', '2021-12-06T16:20:05+01:00'],
    ['2021-09-06T16:20:05Z', '2021-09-06T16:20:05Z'],
    ['2021-09-06T16:20:05.123456-04:00', '2021-09-06T16:20:05.123456-04:00'],
    ['2021-09-06T16:20+0530', '2021-09-06T16:20+05:30'],
    ['2021-09-06 16:20:05 +0200', '2021-09-06T16:20:05+02:00'],
    ['2021-09-06 16:20:05 UTC', '2021-09-06T16:20:05Z'],
    ['20210906T162005Z', '2021-09-06T16:20:05Z'],
    ['2021-09-06', '2021-09-06'],
    ['06 Sep 2021', '2021-09-06'],
    ['Mon Sep  6 16:20:05 UTC 2021', '2021-09-06T16:20:05Z'],
    ['Mon Sep 06 16:20:05 +0000 2021', '2021-09-06T16:20:05Z'],
    ['Mon Sep 06 2021 16:20:05 GMT+0200 (CEST)', '2021-09-06T16:20:05+02:00'],
    ['September 6th, 2021 at 4:20 PM EDT', '2021-09-06T16:20-04:00'],
    ['31/12/2021 12:05 CET', '2021-12-31T12:05+01:00'],
    ['12/31/2021', '2021-12-31'],
    ['1630938005', '2021-09-06T14:20:05Z'],
    ['1630938005000', '2021-09-06T14:20:05Z'],
    ['Sat, 31 Dec 2016 23:59:60 GMT', '2016-12-31T23:59:59Z'],
  ])('reads %j', (written, when) => {
    expect(read(written)).toEqual({ when, repairs: [] });
    expect(When.safeParse(when).success).toBe(true);
  });

  it.each(['Mon, 06 Sep 2021 16:20:05', '2021-09-06T16:20:05', '2021-09-06 16:20', 'Mon Sep  6 16:20:05 2021'])(
    'keeps only the date of %j: no zone, no instant',
    (written) => {
      expect(read(written)).toEqual({ when: '2021-09-06', repairs: ['date-without-zone'] });
    },
  );

  it.each([
    'yesterday',
    '2021-09',
    '2021',
    '2021-02-30',
    '09/06/2021',
    'Mon, 32 Sep 2021 16:20:05 GMT',
    '2021-09-06T25:00:00Z',
    '0000-00-00',
  ])('reads no date from %j and says so', (written) => {
    expect(read(written)).toEqual({ when: undefined, repairs: ['date-unreadable'] });
  });

  it('says nothing of a date that was not given', () => {
    expect(read('  ')).toEqual({ when: undefined, repairs: [] });
  });
});
