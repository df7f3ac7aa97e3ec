import { expect, test } from '@jest/globals';
import type { Delivery } from './delivery.entity.js';
import { latestDeliveries } from './latest-deliveries.js';
import { mergeTimelines } from './merge-timelines.js';

test('what a service repeats of those before it counts once; settlements all count', () => {
  const ingest = [
    { step: 'arrival' as const, at: '2026-03-01T08:00:00.000Z', note: '5 bytes' },
    { step: 'received' as const, at: '2026-03-01T08:00:00.010Z', note: 'routine lane' },
  ];
  const enrichment = [
    { step: 'arrival' as const, at: '2026-03-01T08:00:00.000Z' },
    { step: 'received' as const, at: '2026-03-01T08:00:00.011Z' },
    { step: 'enriched' as const, at: '2026-03-01T08:00:00.020Z' },
  ];
  const site = [{ step: 'settled' as const, at: '2026-03-01T08:00:01.000Z', note: 'site' }];
  const app = [{ step: 'settled' as const, at: '2026-03-01T08:00:00.900Z', note: 'app' }];
  expect(mergeTimelines([ingest, enrichment, site, app, app]).map((entry) => [entry.step, entry.note])).toEqual([
    ['arrival', '5 bytes'],
    ['received', 'routine lane'],
    ['enriched', undefined],
    ['settled', 'app'],
    ['settled', 'site'],
  ]);
});

test('of a delivery the newest state counts, and any state against owed', () => {
  const state = (deliveryId: string, name: Delivery['state'], at: string): Delivery =>
    ({ deliveryId, destinationId: deliveryId, state: name, notedAt: new Date(at), attempts: 1 }) as Delivery;
  const states = [
    state('b', 'suspended', '2026-03-01T08:00:00Z'),
    state('b', 'delivered', '2026-03-01T09:00:00Z'),
    state('b', 'dead', '2026-03-01T07:00:00Z'),
    state('a', 'delivered', '2026-03-01T08:00:00Z'),
    state('a', 'owed', '2026-03-01T08:00:01Z'),
  ];
  expect(latestDeliveries(states).map((each) => [each.deliveryId, each.state])).toEqual([
    ['a', 'delivered'],
    ['b', 'delivered'],
  ]);
});
