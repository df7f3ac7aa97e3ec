import type { SftpSettings } from '@wireroom/contracts';
import ssh2, { type Client, type ClientErrorExtensions, type SFTPWrapper } from 'ssh2';
import { publishingFault } from '../../publishing-faults.js';
import { dial } from '../network/dial.js';
import { within } from '../network/within.js';
import { wordsOf } from '../network/words-of.js';
import { SftpSession } from './sftp-session.js';
import { fingerprintOf, type SshSecrets, sshConfig } from './ssh-login.js';

/** Reasons for which servers disconnect: no more authentication methods available, illegal user name (RFC 4253, section 11.1). */
const LOGIN_REFUSED: ReadonlySet<number> = new Set([14, 15]);

export interface SessionOptions {
  readonly secrets: SshSecrets;
  /** Milliseconds for connecting with the login, and for each answer after it. */
  readonly timeoutMs: number;
}

/**
 * A connection to a server whose host key is the pinned one, logged in, with its file transfer begun.
 *
 * @throws Fault `destination-host-key`, `destination-login-refused`, `destination-private` or `destination-unreachable`
 */
export async function openSession(settings: SftpSettings, { secrets, timeoutMs }: SessionOptions): Promise<SftpSession> {
  const config = sshConfig(settings, secrets, timeoutMs);
  const { host, port, allowPrivateNetwork, hostKeySha256 } = settings;
  const sock = await dial({ host, port, allowPrivateNetwork, timeoutMs });
  const client = new ssh2.Client();
  let shown = hostKeySha256;
  const hostVerifier = (key: Buffer): boolean => {
    shown = fingerprintOf(key);
    return shown === hostKeySha256;
  };
  answerPrompts(client, secrets.password);
  try {
    await within(
      timeoutMs,
      'the login',
      connected(client, () => client.connect({ ...config, sock, hostVerifier })),
    );
    return new SftpSession(client, await within(timeoutMs, 'the file transfer to begin', fileTransfer(client)), timeoutMs);
  } catch (error) {
    client.destroy();
    if (shown !== hostKeySha256) throw publishingFault('destination-host-key', { key: shown }, error);
    throw error;
  }
}

function connected(client: Client, connect: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    client.once('ready', resolve);
    client.once('close', () => reject(publishingFault('destination-unreachable', { why: 'the server closed the connection' })));
    // Stays for good: an error that nobody listens to would end the process. Whoever waits for an answer is told by the session.
    client.on('error', (error: Error & ClientErrorExtensions) => {
      const refused = error.level === 'client-authentication' || LOGIN_REFUSED.has(Number((error as { code?: number }).code));
      reject(publishingFault(refused ? 'destination-login-refused' : 'destination-unreachable', { why: wordsOf(error) }, error));
    });
    connect();
  });
}

function fileTransfer(client: Client): Promise<SFTPWrapper> {
  return new Promise((resolve, reject) => {
    client.sftp((error, sftp) => {
      if (error === undefined || error === null) resolve(sftp);
      else reject(publishingFault('destination-unreachable', { why: wordsOf(error) }, error));
    });
  });
}

/** Prompts without echo ask for the password; to others there is no answer. */
function answerPrompts(client: Client, password = ''): void {
  client.on('keyboard-interactive', (_name, _instructions, _language, prompts, finish) => {
    finish(prompts.map(({ echo }) => (echo === true ? '' : password)));
  });
}
