import { describe, expect, it } from '@jest/globals';
import { readOrder } from '@wireroom/editorial';
import fc from 'fast-check';
import { keyHash } from './key-hash.js';
import { planSources } from './plan-sources.js';
import { settingsOf } from './settings-of.js';
import type { Source } from './source.entity.js';

const now = new Date('2026-03-01T12:00:00Z');
const KEY = 'a-key-of-the-spec-0123456789';
const aSource = (given: Partial<Source> = {}): Source => ({
  id: 'harbour',
  provider: 'harbour',
  keySha256: keyHash(KEY),
  language: null,
  chains: null,
  takes: null,
  version: 3,
  changedAt: new Date('2026-02-01T12:00:00Z'),
  ...given,
});
const planOf = (there: readonly Source[], order: object) => planSources(there, readOrder(order, ['sources']), now);

describe('planSources', () => {
  it('says of each change what follows from it', () => {
    const sources = [{ id: 'harbour', provider: 'port', key: `${KEY}-next`, language: 'nb' }];
    const { changes, written } = planOf([aSource()], { sources });
    expect(changes[0]?.consequences).toEqual([
      'Pushes with the key before are refused.',
      expect.stringContaining('stay with harbour. The same guids become new articles of port'),
      'Articles that are there keep their language.',
    ]);
    expect(changes[0]?.settings.map(({ setting }) => setting)).toEqual(['keySha256', 'language', 'provider']);
    expect(written).toEqual([
      aSource({ provider: 'port', keySha256: keyHash(`${KEY}-next`), language: 'nb', version: 4, changedAt: now }),
    ]);
  });

  it('takes a language away that is no longer given', () => {
    const { changes } = planOf([aSource({ language: 'nb' })], { sources: [{ id: 'harbour', provider: 'harbour' }] });
    expect(changes[0]).toMatchObject({ action: 'update', settings: [{ setting: 'language', before: 'nb' }] });
  });

  it('writes nothing of what is as it was', () => {
    const { changes, written } = planOf([aSource()], { sources: [{ id: 'harbour', provider: 'harbour', key: KEY }] });
    expect(changes).toEqual([{ kind: 'source', id: 'harbour', action: 'none', version: 3, settings: [], consequences: [] }]);
    expect(written).toEqual([]);
  });

  it('wants a key of a source that is new, and one that fits its hash', () => {
    const sources = [
      { id: 'a', provider: 'a' },
      { id: 'b', provider: 'b', key: KEY, keySha256: keyHash('another-key-of-the-spec') },
    ];
    expect(planOf([], { sources }).problems.map(({ path }) => path)).toEqual([
      ['sources', 0, 'key'],
      ['sources', 1, 'keySha256'],
    ]);
  });

  it('finds nothing to do in what is there, whatever is there, and takes all of it away for an empty list', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
    const source = fc.record({ id, provider: fc.string({ minLength: 1 }), language: fc.option(fc.constantFrom('en', 'nb')) });
    const some = fc.uniqueArray(source, { selector: (each) => each.id });
    fc.assert(
      fc.property(some, (given) => {
        const there = given.map((each) => aSource(each));
        const same = planOf(there, { sources: there.map(settingsOf), prune: true });
        expect([same.problems, same.written, same.deleted]).toEqual([[], [], []]);
        const none = planOf(there, { sources: [], prune: true });
        expect(none.deleted).toEqual(there.map((each) => each.id));
        expect(planOf(there, { prune: true }).changes).toEqual([]);
      }),
    );
  });
});
