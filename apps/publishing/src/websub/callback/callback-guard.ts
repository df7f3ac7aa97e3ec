import type { LookupFunction } from 'node:net';

/** How the addresses of callbacks are kept to the public internet; the module hands in what deliveries use. */
export interface CallbackGuard {
  /** @throws Fault `destination-private` when the host is a private address itself */
  refuseHost(url: URL): void;
  /** Name resolution that fails where any address is private. */
  readonly lookup: LookupFunction;
}
