import { connect, isIP, type Socket } from 'node:net';
import { Fault } from '@wireroom/contracts';
import { publishingFault } from '../../publishing-faults.js';
import { isPublicAddress, publicLookup } from './refuse-private.js';
import { within } from './within.js';

export interface DialOptions {
  /** A name or an address. Of a name's addresses the first that answers is taken (RFC 8305). */
  readonly host: string;
  readonly port: number;
  readonly allowPrivateNetwork: boolean;
  /** Milliseconds. */
  readonly timeoutMs: number;
}

/**
 * A TCP connection to a host, for clients that speak over one that is given. What is checked is what is connected to: the name is resolved once.
 *
 * @throws Fault `destination-private` when an address of the host is not public, else `destination-unreachable`
 */
export async function dial({ host, port, allowPrivateNetwork, timeoutMs }: DialOptions): Promise<Socket> {
  if (!allowPrivateNetwork && isIP(host) !== 0 && !isPublicAddress(host)) {
    throw publishingFault('destination-private', { address: host });
  }
  const socket = connect({ host, port, ...(allowPrivateNetwork ? {} : { lookup: publicLookup }) });
  try {
    await within(timeoutMs, `a connection to ${host}`, connected(socket));
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

function connected(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    // Stays until another listens: an error without a listener would end the process.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      reject(
        error instanceof Fault ? error : publishingFault('destination-unreachable', { why: error.code ?? error.message }, error),
      );
    });
  });
}
