import { expect, it } from '@jest/globals';
import { holdCursor, parseHoldCursor } from './hold-cursor.js';

const ID = '3f0b3a5e-55b4-5f3e-9d0a-0a4a6f6f5f10';

it('reads back what a page has given out, to the microsecond', () => {
  const cursor = { heldSince: '2026-03-01T08:30:00.123456Z', articleId: ID, routeId: 'partner-site' };
  expect(parseHoldCursor(holdCursor(cursor))).toEqual(cursor);
});

it.each([
  '',
  ID,
  `2026-03-01T08:30:00Z_${ID}`,
  `2026-03-01T08:30:00Z_${ID}_`,
  `2026-03-01_${ID}_site`,
  `2026-99-01T08:30:00Z_${ID}_site`,
  `2026-03-01T08:30:00Z_none_site`,
  `2026-03-01T08:30:00Z_${ID}_Site`,
  `2026-03-01T08:30:00Z_${ID}_site_`,
])('refuses %j', (text) => {
  expect(parseHoldCursor(text)).toBeUndefined();
});
