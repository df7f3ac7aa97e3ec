import type { NewsroomProblem } from '@wireroom/contracts';
import type { NewsroomRows } from '../read-newsroom.js';
import { destinationProblems } from './destination-problems.js';
import type { Draft } from './draft.js';
import { embargoProblems } from './embargo-problems.js';
import type { NewsroomOrder } from './newsroom-order.js';
import { routeProblems } from './route-problems.js';

/** Routes that a problem names at most. */
const ROUTES_TOLD = 10;

/** All that is wrong with an order once it has been compared with the newsroom, in the order's own order. */
export function draftProblems(draft: Draft, rows: NewsroomRows, { read }: NewsroomOrder): NewsroomProblem[] {
  const deleted = new Map(draft.destinations.filter(({ action }) => action === 'delete').map((each) => [each.id, each]));
  const there = rows.destinations.filter(({ removed }) => !removed).map(({ settings }) => settings.id);
  const known = new Set([...there.filter((id) => !deleted.has(id)), ...(read.ids.destinations ?? [])]);
  for (const id of deleted.keys()) known.delete(id);
  const naming = routesNaming(draft, rows);
  const named = [...deleted.values()].flatMap(({ id, path }): NewsroomProblem[] => {
    const routes = naming.get(id);
    return routes === undefined ? [] : [{ path, why: `${id} cannot be deleted: ${listOf(routes)} ${verbOf(routes)} it.` }];
  });
  return [
    ...named,
    ...draft.destinations.flatMap(destinationProblems),
    ...draft.routes.flatMap((each) => routeProblems(each, known)),
    ...embargoProblems(draft, rows),
  ];
}

/** For each destination the routes that the order leaves as they are and that name it: those it changes answer for themselves. */
function routesNaming(draft: Draft, rows: NewsroomRows): Map<string, string[]> {
  const changed = new Set(draft.routes.map(({ id }) => id));
  const naming = new Map<string, string[]>();
  for (const { settings, deleted } of rows.routes) {
    if (deleted || changed.has(settings.id)) continue;
    const noticed = (settings.keys ?? []).flatMap(({ notices }) => notices ?? []);
    for (const id of new Set([...settings.destinations, ...noticed])) naming.set(id, [...(naming.get(id) ?? []), settings.id]);
  }
  return naming;
}

function listOf(routes: readonly string[]): string {
  const more = routes.length - ROUTES_TOLD;
  const told = routes.slice(0, ROUTES_TOLD).join(', ');
  return `${routes.length === 1 ? 'route' : 'routes'} ${told}${more > 0 ? ` and ${more} more` : ''}`;
}

function verbOf(routes: readonly string[]): string {
  return routes.length === 1 ? 'names' : 'name';
}
