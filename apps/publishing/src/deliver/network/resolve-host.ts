import { lookup } from 'node:dns/promises';
import { publishingFault } from '../../publishing-faults.js';
import { isPublicAddress } from './refuse-private.js';
import { within } from './within.js';

export interface ResolveOptions {
  readonly allowPrivateNetwork: boolean;
  /** Milliseconds. */
  readonly timeoutMs: number;
}

/**
 * The address to connect to: the first that the host resolves to. The connection is made to the address, not to the name, so that what was
 * checked is what is used. @throws Fault `destination-private` when any of the host's addresses is not public
 */
export async function resolveHost(host: string, { allowPrivateNetwork, timeoutMs }: ResolveOptions): Promise<string> {
  const addresses = await within(timeoutMs, `the name ${host} to be resolved`, lookup(host, { all: true }));
  const hidden = addresses.find(({ address }) => !isPublicAddress(address));
  if (hidden !== undefined && !allowPrivateNetwork) throw publishingFault('destination-private', { address: hidden.address });
  return addresses[0]?.address ?? host;
}
