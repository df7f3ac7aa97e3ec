import type { RouteSettings } from '@wireroom/contracts';
import { RouteSet } from '@wireroom/editorial';
import type { SecretSeal } from '@wireroom/runtime';
import type { Destination, Endpoint } from './newsroom.js';
import { openSecrets } from './open-secrets.js';
import type { NewsroomRows } from './read-newsroom.js';

/** The newsroom at one version, ready to work by. Never changed: another version is another snapshot. */
export class NewsroomSnapshot {
  readonly version: number;
  readonly routes: readonly RouteSettings[];
  readonly routeSet: RouteSet;
  readonly routesById: ReadonlyMap<string, RouteSettings>;
  readonly destinations: ReadonlyMap<string, Destination>;
  readonly endpoints: ReadonlyMap<string, Endpoint>;

  constructor(rows: NewsroomRows, seal: SecretSeal) {
    this.version = rows.version;
    this.routes = rows.routes.filter(({ deleted }) => !deleted).map(({ settings }) => settings);
    this.routesById = new Map(this.routes.map((route) => [route.id, route]));
    const endpoints = rows.destinations.map(({ settings, secrets, version, removed }): Endpoint => {
      return { ...openSecrets(seal, settings, secrets), version, removed };
    });
    this.endpoints = new Map(endpoints.map((endpoint) => [endpoint.destination.id, endpoint]));
    const there = endpoints.filter(({ removed }) => !removed);
    this.destinations = new Map(there.map(({ destination }) => [destination.id, destination]));
    const mayHold = (id: string) => this.destinations.get(id)?.holdsEmbargoed === true;
    this.routeSet = new RouteSet(this.routes.map((route) => ({ ...route, embargoHolders: route.destinations.filter(mayHold) })));
  }
}
