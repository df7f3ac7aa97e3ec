import { lookup } from 'node:dns/promises';
import type { NatsSettings } from '@wireroom/contracts';
import { publishingFault } from '../../publishing-faults.js';
import { isPublicAddress } from '../network/refuse-private.js';
import { within } from '../network/within.js';

/** Port of NATS where the URL names none. */
const NATS_PORT = '4222';

export interface NatsServers {
  /** The name or address in the URL: what a certificate is for. */
  readonly host: string;
  /** `address:port` of all that the host resolves to. */
  readonly servers: string[];
}

/**
 * The addresses to connect to. The client is given these and not the name, so that what was checked is what is used.
 *
 * @throws Fault `destination-private` when an address of the host is not public
 */
export async function serversOf({ url, allowPrivateNetwork }: NatsSettings, timeoutMs: number): Promise<NatsServers> {
  const { hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const found = await within(timeoutMs, `the name ${host} to be resolved`, lookup(host, { all: true }));
  const hidden = found.find(({ address }) => !isPublicAddress(address));
  if (hidden !== undefined && !allowPrivateNetwork) throw publishingFault('destination-private', { address: hidden.address });
  const servers = found.map(({ address, family }) => `${family === 6 ? `[${address}]` : address}:${port || NATS_PORT}`);
  return { host, servers };
}
