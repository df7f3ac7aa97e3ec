import type { Identity } from './identity-provider.js';

/** Who does something, and from where. */
export interface Actor {
  readonly identity: Identity;
  /** Of the connection: behind a proxy, the proxy's. */
  readonly address: string;
}
