import { describe, expect, it } from '@jest/globals';
import { compareContracts } from './compare-contracts.js';

const text = { use: 'sent', schema: { type: 'string' } } as const;
const count = { use: 'sent', schema: { type: 'integer' } } as const;

describe('compareContracts', () => {
  it('calls a contract that is gone breaking, and a new one compatible', () => {
    const changes = compareContracts({ old: text, same: text }, { same: text, fresh: text });
    expect(changes.map((change) => `${change.severity} ${change.kind} ${change.contract}`)).toEqual([
      'breaking contract-removed old',
      'compatible contract-added fresh',
    ]);
  });

  it('names the contract that changed', () => {
    const [change] = compareContracts({ a: text, b: count }, { a: text, b: text });
    expect(change).toMatchObject({ contract: 'b', kind: 'type-narrowed', severity: 'breaking' });
  });
});
