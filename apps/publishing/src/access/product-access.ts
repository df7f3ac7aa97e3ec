import { Inject, Injectable } from '@nestjs/common';
import type { RouteSettings } from '@wireroom/contracts';
import { bearerKey, isKeyOf, LOGGER, type Logger, runtimeFault } from '@wireroom/runtime';
import { PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import { publishingFault } from '../publishing-faults.js';
import { type KeyHash, keyHashOf } from './key-hash.js';

/** What a request brings to be let in. */
export interface Credentials {
  readonly authorization: string | undefined;
  /** The query's `key`, whatever it is. */
  readonly key: unknown;
}

/** Lets only the clients of a route read what it sends. */
@Injectable()
export class ProductAccess {
  /** The plan makes a route anew whenever the newsroom changes. */
  private readonly hashes = new WeakMap<RouteSettings, readonly KeyHash[]>();

  constructor(
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @throws Fault `not-found` (404) */
  route(routeId: string): RouteSettings {
    const route = this.plan.route(routeId);
    if (route === undefined) throw runtimeFault('not-found', { what: 'route', id: routeId });
    return route;
  }

  /**
   * The client that asks; the empty string on a route that anybody may read. Every key is compared, and each comparison takes
   * the same time wherever the hashes differ.
   * @throws Fault `not-found` (404) or `client-key-wrong` (401)
   */
  clientOf(routeId: string, { authorization, key }: Credentials): string {
    const route = this.route(routeId);
    if (route.keys === undefined) return '';
    const given = bearerKey(authorization) ?? (typeof key === 'string' ? key : undefined);
    if (given === undefined) throw publishingFault('client-key-wrong', { routeId });
    const matching = this.keysOf(route).filter(({ sha256 }) => isKeyOf(sha256, given));
    if (matching[0] === undefined) throw publishingFault('client-key-wrong', { routeId });
    return matching[0].id;
  }

  /** Whether that client may still read: keys, and routes, go while somebody is reading. */
  letsIn(routeId: string, credentials: Credentials): boolean {
    try {
      this.clientOf(routeId, credentials);
      return true;
    } catch {
      return false;
    }
  }

  private keysOf(route: RouteSettings): readonly KeyHash[] {
    const known = this.hashes.get(route);
    if (known !== undefined) return known;
    const keys = (route.keys ?? []).flatMap((key) => {
      try {
        return [keyHashOf(key)];
      } catch (error) {
        this.logger.error({ err: error, route: route.id, client: key.id }, 'the key file cannot be read: its client is refused');
        return [];
      }
    });
    this.hashes.set(route, keys);
    return keys;
  }
}
