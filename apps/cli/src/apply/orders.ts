import type { ServiceName } from '../connection/connection.js';
import type { NewsroomInput } from '../newsroom/read-newsroom.js';

/** What a service is told, before its own defaults. */
export interface Order extends NewsroomInput {
  readonly prune: boolean;
}

/** Sources first: routes and destinations do not need them, but an article that no source lets in goes nowhere. */
const KINDS = { ingest: ['sources'], publishing: ['destinations', 'routes'] } as const satisfies Record<
  ServiceName,
  readonly (keyof NewsroomInput)[]
>;

/** One order for each service that has something of what the files name, in the order in which they are to be sent. */
export function ordersOf(newsroom: NewsroomInput, prune: boolean): { readonly service: ServiceName; readonly order: Order }[] {
  return (Object.keys(KINDS) as ServiceName[]).flatMap((service) => {
    const named = KINDS[service].filter((kind) => newsroom[kind] !== undefined);
    const lists = Object.fromEntries(named.map((kind) => [kind, newsroom[kind]]));
    return named.length === 0 ? [] : [{ service, order: { ...lists, prune } }];
  });
}

/** What a service keeps, in words: `sources`, `routes and destinations`. */
export function keptBy(service: ServiceName): string {
  return service === 'ingest' ? 'sources' : 'routes and destinations';
}
