import { describe, expect, it } from '@jest/globals';
import { readOrder, readSettings } from './read-order.js';

const source = { id: 'harbour', provider: 'harbour', key: 'a-key-of-the-spec' };
const route = { id: 'all', title: 'All', query: '*' };

describe('readOrder', () => {
  it('reads the lists of the service that asks, and tells those that are not there from those that are empty', () => {
    const order = { sources: [source], routes: [{ nonsense: 1 }], destinations: 7, prune: true };
    const read = readOrder(order, ['sources']);
    expect(read).toMatchObject({ prune: true, dryRun: false, problems: [] });
    expect(read.lists).toEqual({ sources: [{ settings: source, path: ['sources', 0] }] });
    expect(readOrder({ routes: [] }, ['routes', 'destinations']).lists).toEqual({ routes: [] });
  });

  it('tells all that is wrong at once, each at its place', () => {
    const sources = [source, { id: 'harbour', provider: '', kee: 'x' }, 'nonsense', { ...source, id: 'Not a slug' }];
    const { problems, lists, ids } = readOrder({ sources, routes: [route] }, ['sources', 'routes']);
    expect(problems.map(({ path }) => path.join('.'))).toEqual([
      'sources.1.provider',
      'sources.1.kee',
      'sources.1.id',
      'sources.2',
      'sources.3.id',
    ]);
    expect(lists.sources).toHaveLength(1);
    expect(lists.routes).toHaveLength(1);
    expect(ids.sources).toEqual(new Set(['harbour', 'Not a slug']));
  });

  it.each([
    [null, ''],
    [{ sources: {} }, 'sources'],
    [{ source: [] }, 'source'],
    [{ prune: 'yes' }, 'prune'],
  ])('refuses %j', (order, path) => {
    expect(readOrder(order, ['sources']).problems.map((each) => each.path.join('.'))).toEqual([path]);
  });

  it('says of a union what its branches take', () => {
    const { problems } = readOrder({ routes: [{ ...route, format: 'docx' }] }, ['routes']);
    expect(problems).toEqual([{ path: ['routes', 0, 'format'], why: expect.stringContaining('application/atom+xml') }]);
  });
});

describe('readSettings', () => {
  it('takes the id of the address', () => {
    const { id, ...rest } = source;
    const read = readSettings('sources', id, rest);
    expect(read).toMatchObject({ problems: [], lists: { sources: [{ settings: source, path: [] }] } });
    expect(readSettings('sources', id, source).problems).toEqual([]);
  });

  it('tells what is wrong from the top of the body', () => {
    const paths = (body: unknown) => readSettings('sources', 'quay', body).problems.map(({ path }) => path.join('.'));
    expect(paths({ ...source, provider: 1 })).toEqual(['id', 'provider']);
    expect(paths(undefined)).toEqual(['']);
    expect(paths([])).toEqual(['provider']);
  });
});
