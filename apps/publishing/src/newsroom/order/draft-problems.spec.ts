import { describe, expect, it } from '@jest/globals';
import { draftOf } from './draft.js';
import { draftProblems } from './draft-problems.js';
import { aRoute, aWebhook, NO_ROWS, orderOf, rowsAfter, seal } from './rows.fixture.js';

const rows = rowsAfter(
  NO_ROWS,
  orderOf({
    destinations: [aWebhook('a'), aWebhook('b')],
    routes: [aRoute('x', { destinations: ['a'] }), aRoute('y', { destinations: ['a'] })],
  }),
);
function problemsOf(body: object): string[] {
  const order = orderOf(body);
  return draftProblems(draftOf(rows, order, seal), rows, order).map(({ path, why }) => `${path.join('.')}: ${why}`);
}

describe('draftProblems', () => {
  it('finds destinations that are there, that come with the order, and that are wrong in it', () => {
    const destinations = [aWebhook('new'), { id: 'wrong', type: 'webhook' }];
    expect(problemsOf({ destinations, routes: [aRoute('z', { destinations: ['a', 'new', 'wrong', 'none'] })] })).toEqual([
      'routes.0.destinations.3: There is no destination none.',
    ]);
  });

  it('lets nothing be deleted that a route goes on naming', () => {
    expect(problemsOf({ destinations: [aWebhook('b')], prune: true })).toEqual([
      'destinations: a cannot be deleted: routes x, y name it.',
    ]);
    const routes = [aRoute('x', { destinations: ['b'] })];
    expect(problemsOf({ destinations: [aWebhook('b')], routes, prune: true })).toEqual([]);
    expect(problemsOf({ destinations: [aWebhook('b')], routes: [aRoute('x', { destinations: ['a'] })], prune: true })).toEqual([
      'routes.0.destinations.0: There is no destination a.',
    ]);
  });

  it('wants the destinations that clients are told by', () => {
    const keys = [{ id: 'harbour', keySha256: '0'.repeat(64), notices: 'none' }];
    expect(problemsOf({ routes: [aRoute('z', { keys })] })).toEqual(['routes.0.keys.0.notices: There is no destination none.']);
    const told = rowsAfter(rows, orderOf({ routes: [aRoute('z', { keys: [{ ...keys[0], notices: 'b' }] })] }));
    const order = orderOf({ destinations: [aWebhook('a')], prune: true });
    expect(draftProblems(draftOf(told, order, seal), told, order).map(({ why }) => why)).toEqual([
      'b cannot be deleted: route z names it.',
    ]);
  });

  it('lets nobody hold what is under embargo in a format that cannot say so', () => {
    const holder = (format: string) => aWebhook('h', { holdsEmbargoed: true, format });
    const none = 'has no field for an embargo: choose ninjs, newsml-g2 or nitf.';
    expect(problemsOf({ destinations: [holder('text')] })).toEqual([`destinations.0.holdsEmbargoed: Its format text ${none}`]);
    expect(
      problemsOf({ destinations: [holder('nitf')], routes: [aRoute('z', { destinations: ['h'], format: 'newsml-g2' })] }),
    ).toEqual([]);
    expect(problemsOf({ destinations: [holder('nitf')], routes: [aRoute('z', { destinations: ['h'], format: 'rss' })] })).toEqual(
      [`routes.0.format: Destination h holds what is under embargo, and rss ${none}`],
    );
    const standing = rowsAfter(rows, orderOf({ routes: [aRoute('x', { destinations: ['a'], format: 'html' })] }));
    const order = orderOf({ destinations: [aWebhook('a', { holdsEmbargoed: true })] });
    expect(
      draftProblems(draftOf(standing, order, seal), standing, order).map(({ path, why }) => `${path.join('.')}: ${why}`),
    ).toEqual([`destinations.0.holdsEmbargoed: Route x sends to it as html, which ${none}`]);
    const allowed = rowsAfter(rows, order);
    const route = orderOf({ routes: [aRoute('x', { destinations: ['a'], format: 'html' })] });
    expect(draftProblems(draftOf(allowed, route, seal), allowed, route)).toHaveLength(1);
  });

  it('wants logins and files that are there', () => {
    const bare = { ...aWebhook('c'), secret: undefined };
    expect(
      problemsOf({
        destinations: [bare, { ...bare, id: 'd', secretFile: '/nowhere' }, { ...bare, id: 'e', secretFile: '/dev/null' }],
      }),
    ).toEqual([
      'destinations.0: Needs secret or secretFile.',
      'destinations.1.secretFile: There is no file /nowhere that publishing can read.',
      'destinations.2.secretFile: The file /dev/null is empty.',
    ]);
  });
});
