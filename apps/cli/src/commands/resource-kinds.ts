import {
  DestinationList,
  DestinationResource,
  ResourceKind,
  RouteList,
  RouteResource,
  SourceList,
  SourceResource,
} from '@wireroom/contracts';
import { InvalidArgumentError } from 'commander';
import type { Services } from '../services/services.js';

/** The kinds of resources: whose they are and what they are called in an address. */
export const RESOURCES = {
  source: { plural: 'sources', service: 'ingest' },
  route: { plural: 'routes', service: 'publishing' },
  destination: { plural: 'destinations', service: 'publishing' },
} as const satisfies Record<ResourceKind, { plural: string; service: keyof Services }>;

/** A kind as people write it: in the singular or the plural. */
export function resourceKind(word: string): ResourceKind {
  const kind = ResourceKind.safeParse(word.replace(/s$/, ''));
  if (!kind.success) throw new InvalidArgumentError(`It is one of ${ResourceKind.options.join(', ')}.`);
  return kind.data;
}

export function readSources({ ingest }: Services): Promise<SourceList> {
  return ingest.get({ path: ['v1', 'sources'], schema: SourceList });
}

export function readRoutes({ publishing }: Services): Promise<RouteList> {
  return publishing.get({ path: ['v1', 'routes'], schema: RouteList });
}

export function readDestinations({ publishing }: Services): Promise<DestinationList> {
  return publishing.get({ path: ['v1', 'destinations'], schema: DestinationList });
}

export function readSource({ ingest }: Services, id: string): Promise<SourceResource> {
  return ingest.get({ path: ['v1', 'sources', id], schema: SourceResource });
}

export function readRoute({ publishing }: Services, id: string): Promise<RouteResource> {
  return publishing.get({ path: ['v1', 'routes', id], schema: RouteResource });
}

export function readDestination({ publishing }: Services, id: string): Promise<DestinationResource> {
  return publishing.get({ path: ['v1', 'destinations', id], schema: DestinationResource });
}
