import type { RouteSettings } from '@wireroom/contracts';
import type { Placed } from '@wireroom/editorial';
import { keyDigest, type SecretSeal } from '@wireroom/runtime';
import type { Destination } from '../newsroom.js';
import type { NewsroomRows } from '../read-newsroom.js';
import { type DraftedDestination, draftDestination } from './draft-destination.js';
import { type Drafted, drafted, type Wanted } from './drafted.js';
import type { NewsroomOrder, PublishingList } from './newsroom-order.js';

/** What an order makes of the newsroom: an entry for each resource that it names or deletes. */
export interface Draft {
  readonly destinations: readonly DraftedDestination[];
  readonly routes: readonly Drafted<RouteSettings>[];
}

/** Pure but for the seal: reads no clock and writes nothing. */
export function draftOf(rows: NewsroomRows, order: NewsroomOrder, seal: SecretSeal): Draft {
  const destinations = new Map(rows.destinations.map((row) => [row.settings.id, row]));
  const routes = new Map(
    rows.routes.map(({ settings, version, deleted }) => [settings.id, { settings, version, gone: deleted }]),
  );
  const standing = {
    destinations: rows.destinations.filter(({ removed }) => !removed).map(({ settings }) => settings.id),
    routes: rows.routes.filter(({ deleted }) => !deleted).map(({ settings }) => settings.id),
  };
  return {
    destinations: wantedOf<Destination>(order, 'destinations', standing.destinations).map((wanted) =>
      draftDestination(wanted, destinations.get(wanted.id), seal),
    ),
    routes: wantedOf<RouteSettings>(order, 'routes', standing.routes).map((wanted) =>
      drafted({ ...wanted, after: wanted.after && withHashedKeys(wanted.after) }, routes.get(wanted.id)),
    ),
  };
}

/** In the order's own order, then what it deletes, by id. */
function wantedOf<S extends { id: string }>(
  { read, one }: NewsroomOrder,
  list: PublishingList,
  standing: readonly string[],
): Wanted<S>[] {
  const given = ((read.lists[list] ?? []) as unknown as readonly Placed<S>[]).map(({ settings, path }) => ({
    id: settings.id,
    path,
    after: settings,
  }));
  if (one?.deleted === true && one.list === list) return standing.includes(one.id) ? [{ id: one.id, path: [] }] : [];
  const named = read.ids[list];
  const pruned = read.prune && named !== undefined ? standing.filter((id) => !named.has(id)) : [];
  return [...given, ...pruned.map((id) => ({ id, path: [list] }))];
}

/** Of clients' keys the SHA-256 is kept. */
function withHashedKeys(route: RouteSettings): RouteSettings {
  if (route.keys === undefined) return route;
  const keys = route.keys.map(({ key, ...rest }) =>
    key === undefined ? rest : { ...rest, keySha256: keyDigest(key).toString('hex') },
  );
  return { ...route, keys };
}
