import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { publishingFault } from '../../publishing-faults.js';

/** Whether the address is one that the whole internet can reach; loopback, private, link-local and the like are not. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.process(address).range() === 'unicast';
}

/** Refuses a URL whose host is an address itself: no name is resolved then. @throws Fault `destination-private` */
export function refusePrivateHost(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw publishingFault('destination-private', { address: host });
}

/** Name resolution for sockets that fails when any address is not public: checked where the connection is made. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error !== null) return callback(error, '', 0);
    const hidden = addresses.find(({ address }) => !isPublicAddress(address));
    if (hidden !== undefined) return callback(publishingFault('destination-private', { address: hidden.address }), '', 0);
    if (options.all === true) return callback(null, addresses);
    const [first] = addresses;
    return callback(null, first?.address ?? '', first?.family ?? 0);
  });
};
