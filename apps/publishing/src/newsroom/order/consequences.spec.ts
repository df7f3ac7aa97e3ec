import { describe, expect, it } from '@jest/globals';
import { destinationConsequences } from './destination-consequences.js';
import { draftOf } from './draft.js';
import { routeConsequences } from './route-consequences.js';
import { aRoute, aWebhook, NO_ROWS, orderOf, rowsAfter, seal } from './rows.fixture.js';

const destinations = [aWebhook('a'), aWebhook('b')];
const route = aRoute('x', { destinations: ['a'], keys: [{ id: 'k', key: 'a-key-of-the-spec' }] });
const rows = rowsAfter(NO_ROWS, orderOf({ destinations, routes: [route] }));

function ofRoute(body: object, figures = { sent: 2, held: 1 }): string[] {
  const [draft] = draftOf(rows, orderOf(body), seal).routes;
  return draft === undefined ? [] : routeConsequences(draft, figures);
}
const FIGURES = { owed: { withdrawals: 1, others: 2 }, received: 3, suspended: false };
function ofDestination(body: object, figures = FIGURES): string[] {
  const draft = draftOf(rows, orderOf(body), seal).destinations.find(({ id }) => id === 'a');
  return draft === undefined ? [] : destinationConsequences(draft, figures);
}

describe('what follows from changing a route', () => {
  it('is said of articles that it sent, where there are any', () => {
    const routes = [{ ...route, query: 'topic:x' }];
    expect(ofRoute({ routes })).toEqual([
      '2 articles that it sent go on being followed: their new revisions and withdrawals still go out. Nothing is sent again.',
      '1 revision that it holds is decided anew, as the route is now.',
    ]);
    expect(ofRoute({ routes }, { sent: 0, held: 0 })).toEqual([]);
    expect(ofRoute({ routes: [{ ...route, title: 'Other' }] })).toEqual([]);
  });

  it('is said for who comes and who goes', () => {
    expect(ofRoute({ routes: [{ ...route, destinations: ['b'], format: 'nitf' }] })).toEqual([
      'b: gets what comes from now on, and the new revisions of 2 articles that the route sent already; resending gives it the rest.',
      'a: gets no more revisions through this route, but still the withdrawals of what it received.',
      'Articles that it sent already stay in the format in which they went out, their new revisions too.',
    ]);
    expect(ofRoute({ routes: [{ ...route, keys: undefined }] })).toEqual([
      'Anybody may read its feeds, items and event stream now.',
    ]);
  });

  it('is said for whom clients are told by', () => {
    const named = (...notices: (string | undefined)[]) => notices.map((each) => ({ ...route.keys?.[0], notices: each }));
    expect(ofRoute({ routes: [{ ...route, keys: named('b') }] })).toEqual([
      'b: is told from now on of corrections and withdrawals of all that k was ever served here.',
    ]);
    const told = rowsAfter(rows, orderOf({ routes: [{ ...route, keys: named('b') }] }));
    const changed = (keys: object[]) => {
      const [draft] = draftOf(told, orderOf({ routes: [{ ...route, keys }] }), seal).routes;
      return draft === undefined ? [] : routeConsequences(draft, { sent: 2, held: 1 });
    };
    expect(changed(named('a'))).toEqual([
      'a: is told from now on of corrections and withdrawals of all that k was ever served here.',
      'b: is told no more of what k was served here, but still of the withdrawals of what it received.',
    ]);
    expect(changed(named('b', undefined))).toEqual([]);
    expect(changed([{ ...named('b')[0], id: 'l' }, ...named('b')])).toEqual([
      'b: is told from now on of corrections and withdrawals of all that l was ever served here.',
    ]);
  });

  it('is said when it is deleted', () => {
    expect(ofRoute({ routes: [], prune: true })).toEqual([
      'Its feeds, items and event stream are answered 404, and subscriptions to its feeds end.',
      expect.stringMatching(/^It sent 2 articles: .* but still its withdrawal\.$/),
      '1 revision that it holds is dropped.',
    ]);
  });
});

describe('what follows from changing a destination', () => {
  it('is said of what is owed, and of another channel', () => {
    const moved = { id: 'a', type: 'file', folder: '/srv/wire' };
    expect(ofDestination({ destinations: [moved] }, { ...FIGURES, suspended: true })).toEqual([
      'It is suspended, and is taken up again with these settings.',
      '3 deliveries owed to it go out by these settings.',
      'It is another channel from now on: what it received by webhook stays there, and its withdrawals go by file.',
    ]);
    expect(ofDestination({ destinations })).toEqual([]);
  });

  it('is said when it is removed', () => {
    expect(ofDestination({ destinations: [], prune: true })).toEqual([
      '2 deliveries owed to it are cancelled.',
      '1 withdrawal owed to it still goes out.',
      'It received 3 articles: withdrawals of those still go to it.',
    ]);
  });
});
