import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { embargoEnd } from './embargo-end.js';

/** Ends around the nights in which clocks are put forward and back, in Europe and in America, by offset, and days alone. */
const ENDS = [
  '2026-03-29T01:59:59+01:00',
  '2026-03-29T03:00:00+02:00',
  '2026-10-25T02:30:00+02:00',
  '2026-10-25T02:30:00+01:00',
  '2026-03-08T01:59:59-05:00',
  '2026-03-08T03:00:00-04:00',
  '2026-11-01T01:30:00-04:00',
  '2026-11-01T01:30:00-05:00',
  '2026-03-29',
  '2026-10-25',
];

const PROGRAM = `
  const { register } = await import('node:module');
  register(process.argv[1]);
  const { embargoEnd } = await import(process.argv[2]);
  const ends = JSON.parse(process.argv[3]).map((end) => embargoEnd(end).toISOString());
  console.log(JSON.stringify({ offset: new Date('2026-07-01T12:00:00Z').getTimezoneOffset(), ends }));
`;

const loader = new URL('../../../../tools/gen/source-loader.mjs', import.meta.url).href;
const source = new URL('./embargo-end.ts', import.meta.url).href;

it.each([
  ['UTC', 0],
  ['Europe/Berlin', -120],
  ['America/New_York', 240],
  ['Pacific/Kiritimati', -840],
])('an embargo ends at the same moment for a process in %s', (zone, offset) => {
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', PROGRAM, loader, source, JSON.stringify(ENDS)], {
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
    cwd: fileURLToPath(new URL('../../../..', import.meta.url)),
    encoding: 'utf8',
  });
  expect(JSON.parse(said)).toEqual({ offset, ends: ENDS.map((end) => embargoEnd(end)?.toISOString()) });
});

it('the second of a change of the clocks is one moment, and the hour that comes twice is two', () => {
  const at = (end: string) => embargoEnd(end)?.getTime() ?? Number.NaN;
  expect(at('2026-03-29T03:00:00+02:00') - at('2026-03-29T01:59:59+01:00')).toBe(1_000);
  expect(at('2026-10-25T02:30:00+01:00') - at('2026-10-25T02:30:00+02:00')).toBe(3_600_000);
});
