import { describe, expect, it } from '@jest/globals';
import type { RouteSettings } from '@wireroom/contracts';
import { createLogger } from '@wireroom/runtime';
import { ProductAccess } from '../access/product-access.js';
import type { PublishingPlan } from '../newsroom/newsroom.js';
import { askingRoutes } from './asking-routes.js';

const OPERATOR = 'a-key-of-the-operator';
const KEY = 'a-key-of-one-client-here';

const closed = (id: string, key: string) => ({ id, keys: [{ id: 'client', key }] }) as unknown as RouteSettings;
const open = { id: 'open' } as RouteSettings;
const closedRoutes = [closed('harbour', KEY), closed('island', 'a-key-of-another-client'), closed('coast', KEY)];

function routesOf(key: string | undefined, routes: readonly RouteSettings[], operator?: { readonly key: string }) {
  const plan = { route: (id: string) => routes.find((each) => each.id === id) };
  const access = new ProductAccess(plan as unknown as PublishingPlan, createLogger('publishing', 'silent'));
  return askingRoutes({ operatorKey: operator?.key, routes, access }, { authorization: key && `Bearer ${key}`, key: undefined });
}

describe('who asks may know of', () => {
  it('all for the operator, and only where an operator key is set', () => {
    expect(routesOf(OPERATOR, closedRoutes, { key: OPERATOR })).toBeUndefined();
    expect(() => routesOf(OPERATOR, closedRoutes)).toThrow(expect.objectContaining({ code: 'asker-unknown' }));
  });

  it('the routes that the key opens, and those that have no keys', () => {
    expect(routesOf(KEY, closedRoutes)).toEqual(['harbour', 'coast']);
    expect(routesOf(KEY, [...closedRoutes, open])).toEqual(['harbour', 'coast', 'open']);
    expect(routesOf(undefined, [...closedRoutes, open])).toEqual(['open']);
  });

  it('nothing where no route opens', () => {
    for (const key of [undefined, 'a-key-of-nobody-at-all'])
      expect(() => routesOf(key, closedRoutes)).toThrow(expect.objectContaining({ code: 'asker-unknown', status: 401 }));
  });
});
