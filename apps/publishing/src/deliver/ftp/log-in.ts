import { isIP, type Socket } from 'node:net';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';
import type { FtpSettings } from '@wireroom/contracts';
import { Client, FTPError } from 'basic-ftp';
import { dial } from '../network/dial.js';
import { within } from '../network/within.js';
import { loginFault } from './refused-by-ftp.js';

export interface FtpLogin {
  readonly settings: FtpSettings;
  readonly password: string;
  /** Authorities (PEM) that are trusted instead of the usual ones. */
  readonly ca?: Buffer;
  /** Milliseconds for connecting, and for each answer. */
  readonly timeoutMs: number;
}

/**
 * A connection that is logged in, and encrypted before anything is told, unless the settings say otherwise. Data connections go to the
 * same address as the connection itself, whatever the server names (`allowSeparateTransferHost`).
 *
 * @throws Fault `destination-login-refused`, `destination-private` or `destination-unreachable`
 */
export async function logIn({ settings, password, ca, timeoutMs }: FtpLogin): Promise<Client> {
  const { host, user, secure, allowPrivateNetwork } = settings;
  const client = new Client(timeoutMs, { allowSeparateTransferHost: false });
  try {
    const port = settings.port ?? (secure === 'implicit' ? 990 : 21);
    const socket = await dial({ host, port, allowPrivateNetwork, timeoutMs });
    const tls = tlsOptions(host, ca);
    await greeted(client, secure === 'implicit' ? connectTls({ ...tls, socket }) : socket);
    if (secure === 'implicit') client.ftp.tlsOptions = tls;
    // The one step that the client does not time itself.
    if (secure === 'explicit') await within(timeoutMs, 'the TLS handshake', client.useTLS(tls));
    await client.login(user, password);
    await client.useDefaultSettings();
    return client;
  } catch (error) {
    client.close();
    throw loginFault(error, password);
  }
}

/** Hands the client its connection and waits for the server's greeting. 120, "ready in some minutes", is no greeting. */
function greeted(client: Client, socket: Socket): Promise<void> {
  client.ftp.socket = socket;
  return client.ftp.handle(undefined, (answer, task) => {
    if (answer instanceof Error) task.reject(answer);
    else if (answer.code === 220) task.resolve(undefined);
    else task.reject(new FTPError(answer));
  });
}

/** Certificates must be of the host as it is configured. Only names are sent to the server, not addresses (RFC 6066). */
function tlsOptions(host: string, ca: Buffer | undefined): ConnectionOptions {
  return {
    host,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ...(ca === undefined ? {} : { ca }),
    rejectUnauthorized: true,
  };
}
