import { describe, expect, it } from '@jest/globals';
import { type CurrentRevision, decideRevision, type IncomingItem } from './decide-revision.js';

const current: CurrentRevision = { revision: 3, contentHash: 'a', pubStatus: 'usable' };
const incoming: IncomingItem = { contentHash: 'b', pubStatus: 'usable', signals: [] };

describe('decideRevision', () => {
  it('creates what was never seen, and keeps a withdrawal of it', () => {
    expect(decideRevision(undefined, incoming)).toEqual({ outcome: 'created', revision: 1, reason: 'first-seen' });
    expect(decideRevision(undefined, { ...incoming, pubStatus: 'canceled' })).toMatchObject({
      outcome: 'withdrawn',
      revision: 1,
    });
  });

  it('calls equal content a duplicate, whatever its version', () => {
    const again = { ...incoming, contentHash: 'a', providerVersion: '9' };
    expect(decideRevision({ ...current, providerVersion: '3' }, again)).toEqual({
      outcome: 'duplicate',
      revision: 3,
      reason: 'equal-content',
    });
  });

  it('lets the newer provider version win over dates', () => {
    const older = { ...incoming, providerVersion: '2', versionCreated: '2026-03-02T00:00:00Z' };
    const known = { ...current, providerVersion: '10', versionCreated: '2026-03-01T00:00:00Z' };
    expect(decideRevision(known, older)).toEqual({ outcome: 'stale', revision: 3, reason: 'older-version' });
    expect(decideRevision(known, { ...older, providerVersion: '11' })).toMatchObject({ outcome: 'updated', revision: 4 });
  });

  it('falls back to versionCreated, then to arrival', () => {
    const known = { ...current, versionCreated: '2026-03-01T10:00:00+01:00' };
    expect(decideRevision(known, { ...incoming, versionCreated: '2026-03-01T08:59:59Z' }).outcome).toBe('stale');
    expect(decideRevision(known, { ...incoming, versionCreated: '2026-03-01T09:00:01Z' }).outcome).toBe('updated');
    expect(decideRevision(known, incoming)).toMatchObject({ outcome: 'updated', reason: 'newer-arrival' });
  });

  it('does not call an instant older than the date alone of its own day', () => {
    const known = { ...current, versionCreated: '2026-03-01' };
    expect(decideRevision(known, { ...incoming, versionCreated: '2026-03-01T00:00:01Z' }).outcome).toBe('updated');
    expect(decideRevision(known, { ...incoming, versionCreated: '2026-02-28T23:00:00Z' }).outcome).toBe('stale');
  });

  it('names corrections and withdrawals, and reopens after one', () => {
    expect(decideRevision(current, { ...incoming, signals: ['correction'] }).outcome).toBe('corrected');
    expect(decideRevision(current, { ...incoming, pubStatus: 'withheld' }).outcome).toBe('withdrawn');
    expect(decideRevision({ ...current, pubStatus: 'canceled' }, incoming).outcome).toBe('updated');
  });
});
