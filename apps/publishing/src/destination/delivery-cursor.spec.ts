import { expect, it } from '@jest/globals';
import { parseDeliveryCursor } from './delivery-cursor.js';

const ID = '3f0b3a5e-55b4-5f3e-9d0a-0a4a6f6f5f10';

it('reads a cursor of deliveries to the microsecond', () => {
  expect(parseDeliveryCursor(`2026-03-01T08:30:00.123456Z_${ID}`)).toEqual({
    owedAt: '2026-03-01T08:30:00.123456Z',
    deliveryId: ID,
  });
});

it.each([
  '',
  ID,
  `_${ID}`,
  '2026-03-01T08:30:00Z_',
  `2026-03-01_${ID}`,
  `2026-99-01T08:30:00Z_${ID}`,
  `2026-03-01T08:30:00Z_${ID}_`,
])('refuses %j', (text) => {
  expect(parseDeliveryCursor(text)).toBeUndefined();
});
