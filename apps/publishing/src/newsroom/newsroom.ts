import { readFileSync } from 'node:fs';
import { type DestinationSettings, loginProblemOf, Newsroom, type RouteSettings } from '@wireroom/contracts';
import { parseQuery, RouteSet } from '@wireroom/editorial';
import { runtimeFault } from '@wireroom/runtime';

/** A destination as the newsroom file has it. Its channel reads its secrets, which are never written to the database. */
export type Destination = DestinationSettings;

/** The routes and destinations that publishing works for, as the newsroom file has them. */
export interface PublishingPlan {
  readonly routes: readonly RouteSettings[];
  /** The same routes, ready to decide. */
  readonly routeSet: RouteSet;
  readonly destinations: ReadonlyMap<string, Destination>;
}

/** Injection token of the plan. */
export const PUBLISHING_PLAN = Symbol('PUBLISHING_PLAN');

/** Reads the newsroom file. @throws Fault `request-invalid` that names the file and every fault in it */
export function readPlan(file: string | undefined): PublishingPlan {
  if (file === undefined) return { routes: [], routeSet: new RouteSet([]), destinations: new Map() };
  const newsroom = Newsroom.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!newsroom.success) throw runtimeFault('request-invalid', { where: file, why: newsroom.error.message });
  const { routes = [], destinations = [] } = newsroom.data;
  for (const settings of destinations) {
    const problem = loginProblemOf(settings);
    if (problem !== undefined)
      throw runtimeFault('request-invalid', { where: `${file}, destination ${settings.id}`, why: problem });
  }
  const known = new Map(destinations.map((settings) => [settings.id, settings]));
  const missing = routes.flatMap((route) =>
    route.destinations.filter((id) => !known.has(id)).map((id) => `${route.id} -> ${id}`),
  );
  if (missing.length > 0)
    throw runtimeFault('request-invalid', { where: file, why: `no such destination: ${missing.join(', ')}` });
  for (const route of routes) checkQuery(file, route);
  return { routes, routeSet: new RouteSet(routes), destinations: known };
}

/** @throws Fault `request-invalid` that points at the place in the query */
function checkQuery(file: string, { id, query }: RouteSettings): void {
  const parsed = parseQuery(query);
  if (!('fault' in parsed)) return;
  const { message, at } = parsed.fault;
  throw runtimeFault('request-invalid', { where: `${file}, query of route ${id}, character ${at.start + 1}`, why: message });
}
