import type { RouteDecision } from '@wireroom/contracts';

/**
 * How each route decided last. What a hold comes to is told by an event of its own that names the routes that held, so each event counts for the routes
 * that it names. `told` is in order of time.
 */
export function latestDecisions(told: readonly (readonly RouteDecision[])[]): RouteDecision[] {
  const byRoute = new Map<string, RouteDecision[]>();
  for (const decisions of told) {
    for (const { routeId } of decisions) byRoute.set(routeId, []);
    for (const decision of decisions) byRoute.get(decision.routeId)?.push(decision);
  }
  return [...byRoute.values()].flat();
}
