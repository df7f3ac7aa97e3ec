import { describe, expect, it } from '@jest/globals';
import { faultsOf } from '@wireroom/contracts';
import { SETTLEMENT_LIMITS, settlementOf } from './settlement.js';

const definition = { status: 500, message: 'm', remedy: 'r' };
const fault = faultsOf({
  again: { ...definition, outcome: 'retry' },
  bad: { ...definition, outcome: 'reject' },
  away: { ...definition, outcome: 'halt' },
});

describe('settlementOf', () => {
  it('sends a rejected message to the dead letters at once', () => {
    const bad = fault('bad');
    expect(settlementOf(bad, 1)).toEqual({ kind: 'dead', fault: bad });
  });

  it('stops consuming on a halt, however often it was tried', () => {
    expect(settlementOf(fault('away'), 99)).toEqual({ kind: 'halt' });
  });

  it('waits longer with every retry, then gives up', () => {
    expect(settlementOf(fault('again'), 1)).toEqual({ kind: 'nak', delayMs: 250 });
    expect(settlementOf(fault('again'), 3)).toEqual({ kind: 'nak', delayMs: 4_000 });
    expect(settlementOf(fault('again'), 19)).toEqual({ kind: 'nak', delayMs: 60_000 });
    expect(settlementOf(fault('again'), SETTLEMENT_LIMITS.retryTries).kind).toBe('dead');
  });

  it('tries an unknown throw a few times, then keeps it as a dead letter', () => {
    expect(settlementOf(new TypeError('x'), 1).kind).toBe('nak');
    expect(settlementOf(new TypeError('x'), SETTLEMENT_LIMITS.unknownTries)).toEqual({ kind: 'dead', fault: undefined });
  });
});
