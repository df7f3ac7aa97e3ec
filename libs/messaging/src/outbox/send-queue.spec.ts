import { describe, expect, it } from '@jest/globals';
import { SendQueue } from './send-queue.js';

const row = (subject: string, position = 0) => ({ subject, position });
const routine = (count: number) => Array.from({ length: count }, (_, n) => row('delivery.due.routine.site', n));

describe('SendQueue', () => {
  it('gives flash first, and each lane in its order', () => {
    const queue = new SendQueue<ReturnType<typeof row>>(512);
    queue.push([...routine(2), row('article.received.flash', 7), row('delivery.due.flash.site', 8)]);
    expect([0, 0, 0, 0, 0].map((inFlight) => queue.next(inFlight)?.position)).toEqual([7, 8, 0, 1, undefined]);
  });

  it('keeps room in flight that routine does not take', () => {
    const queue = new SendQueue<ReturnType<typeof row>>(512);
    queue.push([...routine(5), row('article.received.flash', 7)]);
    expect(queue.next(512)).toBeUndefined();
    expect(queue.next(500)?.position).toBe(7);
    expect(queue.next(500)).toBeUndefined();
    expect(queue.next(400)?.position).toBe(0);
  });

  it('leaves routine out where too much of it waits, and flash never', () => {
    const queue = new SendQueue<ReturnType<typeof row>>(512);
    expect(queue.push(routine(10_001))).toBe(0);
    expect(queue.push([row('article.enriched.routine'), row('article.enriched.flash', 7)])).toBe(1);
    expect(queue.next(0)?.position).toBe(7);
  });

  it('does not take a destination called flash for the lane', () => {
    const queue = new SendQueue<ReturnType<typeof row>>(512);
    queue.push([row('delivery.due.routine.flash', 1), row('delivery.due.flash.site', 2)]);
    expect(queue.next(0)?.position).toBe(2);
  });
});
