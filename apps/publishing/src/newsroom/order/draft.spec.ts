import { describe, expect, it } from '@jest/globals';
import { SecretSeal } from '@wireroom/runtime';
import fc from 'fast-check';
import { type Draft, draftOf } from './draft.js';
import { NOTHING_NAMED } from './newsroom-order.js';
import { aRoute, aWebhook, NO_ROWS, orderOf, rowsAfter, SECRET, seal } from './rows.fixture.js';
import { sealDrafts } from './seal-drafts.js';

const told = ({ destinations, routes }: Draft) =>
  [...destinations, ...routes].map(({ id, action, version }) => `${id} ${action} ${version}`);
const first = orderOf({ destinations: [aWebhook('a')], routes: [aRoute('x', { destinations: ['a'] })] });
const rows = rowsAfter(NO_ROWS, first);

describe('draftOf', () => {
  it('tells what is new, changed, the same and deleted, with the version afterwards', () => {
    expect(told(draftOf(NO_ROWS, first, seal))).toEqual(['a create 1', 'x create 1']);
    const order = orderOf({ destinations: [aWebhook('a')], routes: [aRoute('x', { query: 'topic:x' })] });
    expect(told(draftOf(rows, order, seal))).toEqual(['a none 1', 'x update 2']);
    const deletion = {
      read: NOTHING_NAMED,
      dryRun: false,
      one: { list: 'routes', id: 'x', deleted: true, ifMatch: undefined },
    } as const;
    expect(told(draftOf(rows, deletion, seal))).toEqual(['x delete 2']);
    const again = draftOf(rowsAfter(rows, deletion), first, seal);
    expect(told(again)).toEqual(['a none 1', 'x create 3']);
    expect(again.routes[0]?.again).toBe(true);
  });

  it('deletes what is not named only where it prunes, and only of kinds that are named', () => {
    expect(told(draftOf(rows, orderOf({ routes: [] }), seal))).toEqual([]);
    expect(told(draftOf(rows, orderOf({ routes: [], prune: true }), seal))).toEqual(['x delete 2']);
    expect(told(draftOf(rows, orderOf({ routes: [], destinations: [], prune: true }), seal))).toEqual([
      'a delete 2',
      'x delete 2',
    ]);
  });

  it('keeps of a key its SHA-256', () => {
    const [route] = draftOf(
      NO_ROWS,
      orderOf({ routes: [aRoute('x', { keys: [{ id: 'k', key: 'a-key-of-the-spec' }] })] }),
      seal,
    ).routes;
    expect(route?.after?.keys).toEqual([{ id: 'k', keySha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  it('keeps secrets that are left out, but not those of a destination that was removed', () => {
    const bare = orderOf({ destinations: [{ ...aWebhook('a'), secret: undefined }] });
    expect(draftOf(rows, bare, seal).destinations[0]).toMatchObject({ action: 'none', after: { secret: SECRET } });
    const removed = rowsAfter(rows, orderOf({ destinations: [], prune: true }));
    expect(draftOf(removed, bare, seal).destinations[0]?.after).not.toHaveProperty('secret', SECRET);
  });

  it('names secrets that are left out and do not open', () => {
    const other = new SecretSeal([Buffer.alloc(32, 2).toString('base64')]);
    const bare = orderOf({ destinations: [{ ...aWebhook('a'), secret: undefined }] });
    expect(draftOf(rows, bare, other).destinations[0]?.unopened).toEqual(['secret']);
    expect(draftOf(rows, orderOf({ destinations: [aWebhook('a')] }), other).destinations[0]).toMatchObject({
      action: 'update',
      unopened: [],
      settings: [{ setting: 'secret', secret: true }],
    });
  });

  it('is not sealed without a key', () => {
    const { destinations } = draftOf(NO_ROWS, first, new SecretSeal([]));
    expect(() => sealDrafts(new SecretSeal([]), destinations)).toThrow(expect.objectContaining({ code: 'secrets-key-unset' }));
  });

  it('tells no secret in what it says has changed', () => {
    const order = orderOf({ destinations: [aWebhook('a', { secret: `whsec_${'B'.repeat(32)}`, concurrency: 2 })] });
    expect(draftOf(rows, order, seal).destinations[0]?.settings).toEqual([
      { setting: 'concurrency', before: 16, after: 2 },
      { setting: 'secret', secret: true },
    ]);
  });

  it('of any order that was carried out changes nothing when it comes again', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
    const anOrder = fc.record({
      destinations: ids,
      routes: ids,
      concurrency: fc.integer({ min: 1, max: 4 }),
      prune: fc.boolean(),
    });
    const bodyOf = ({
      destinations,
      routes,
      concurrency,
      prune,
    }: {
      destinations: string[];
      routes: string[];
      concurrency: number;
      prune: boolean;
    }) => ({
      destinations: destinations.map((id) => aWebhook(id, { concurrency })),
      routes: routes.map((id) => aRoute(id, { destinations, title: `title ${concurrency}` })),
      prune,
    });
    fc.assert(
      fc.property(fc.array(anOrder, { minLength: 1, maxLength: 5 }), (orders) => {
        let at = NO_ROWS;
        for (const each of orders) {
          const order = orderOf(bodyOf(each));
          const after = rowsAfter(at, order);
          const { destinations, routes } = draftOf(after, order, seal);
          expect([...destinations, ...routes].every(({ action }) => action === 'none')).toBe(true);
          const versions = new Map(after.routes.map(({ settings, version }) => [settings.id, version]));
          for (const { settings, version } of at.routes) expect(versions.get(settings.id)).toBeGreaterThanOrEqual(version);
          at = after;
        }
      }),
    );
  });
});
