import { describe, expect, it } from '@jest/globals';
import type { Obligation } from '@wireroom/contracts';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import { CHAIN_START, chainHash, contentOf } from './ledger-chain.js';
import { proofWaitMs } from './proof-wait.js';
import { recipientKeyOf } from './recipient-key.js';

const obligation: Obligation = {
  id: '3f0b3a5e-55b4-5f3e-9d0a-0a4a6f6f5f10',
  articleId: 'fa362b27-4715-5806-9bea-3a007c7054b9',
  revision: 2,
  recipient: { kind: 'feed', routeId: 'all', client: 'säte' },
  received: [{ revision: 1 }],
  state: 'open',
  openedAt: '2026-03-01T10:00:00.000Z',
  dueAt: '2026-03-01T10:02:00.000Z',
  attempts: 0,
};
const entry = { sequence: 1, at: '2026-03-01T10:00:00.000Z', change: 'opened', obligation };

describe('the chain', () => {
  it('never hashes otherwise: chains of older releases stay intact', () => {
    expect(contentOf(entry)).toBe(
      '{"at":"2026-03-01T10:00:00.000Z","change":"opened","obligation":{"articleId":"fa362b27-4715-5806-9bea-3a007c7054b9",' +
        '"dueAt":"2026-03-01T10:02:00.000Z","id":"3f0b3a5e-55b4-5f3e-9d0a-0a4a6f6f5f10","openedAt":"2026-03-01T10:00:00.000Z",' +
        '"received":[{"revision":1}],"recipient":{"client":"säte","kind":"feed","routeId":"all"},"revision":2,"state":"open"},"sequence":1}',
    );
    expect(chainHash(CHAIN_START, contentOf(entry))).toBe('f6ed1bfefbde0818e24fb6aef7b076d7c78710396d969ebaa26fc50454dcf8b5');
  });

  it('says the same whatever is tried in vain, and all of a refusal', () => {
    const why = { code: 'destination-unreachable', message: 'No answer.' };
    expect(contentOf({ ...entry, obligation: { ...obligation, attempts: 3, why } })).toBe(contentOf(entry));
    expect(contentOf({ ...entry, obligation: { ...obligation, state: 'refused', why } })).toContain('destination-unreachable');
  });

  it('binds each entry to the one before', () => {
    expect(chainHash(chainHash(CHAIN_START, 'a'), 'b')).not.toBe(chainHash(chainHash(CHAIN_START, 'c'), 'b'));
  });
});

describe('canonicalJson', () => {
  it('is JSON, the same whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const normal = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(normal))).toEqual(normal);
        expect(canonicalJson(reversed(normal))).toBe(canonicalJson(normal));
      }),
    );
  });

  it('leaves out what is not there', () => {
    expect(canonicalJson({ b: undefined, a: [undefined, 1] })).toBe('{"a":[null,1]}');
  });
});

describe('recipientKeyOf', () => {
  it('keeps recipients apart', () => {
    const keys = [
      recipientKeyOf({ kind: 'destination', destinationId: 'site', channel: 'webhook' }),
      recipientKeyOf({ kind: 'feed', routeId: 'site', client: '' }),
      recipientKeyOf({ kind: 'websub', routeId: 'site', callback: 'https://example.org/' }),
      recipientKeyOf({ kind: 'pull', routeId: 'site', client: 'a', cursor: 'b c' }),
      recipientKeyOf({ kind: 'pull', routeId: 'site', client: 'a b', cursor: 'c' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(recipientKeyOf({ kind: 'destination', destinationId: 'site', channel: 'mail' })).toBe(keys[0]);
  });
});

describe('proofWaitMs', () => {
  it('doubles up to a quarter of an hour', () => {
    expect([0, 1, 2, 3, 11, 5_000].map(proofWaitMs)).toEqual([1_000, 1_000, 2_000, 4_000, 900_000, 900_000]);
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversed(each)]),
  );
}
