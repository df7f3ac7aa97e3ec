import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ArrivedFile,
  SERVER_PASSWORD,
  SERVER_USER,
  STORE_KEYS,
  selfSigned,
  startFtpServer,
  startSftpServer,
  startStore,
} from '@wireroom/testkit';
import type { DestinationReceiver } from './receiver.js';
import { readAllSeen } from './seen.js';

const login = { user: SERVER_USER, password: SERVER_PASSWORD, allowPrivateNetwork: true };

/** A server that can be away. */
export interface MendableReceiver extends DestinationReceiver {
  breakDown(): Promise<void>;
  mend(): Promise<void>;
}

/** A server for FTP over TLS, with a certificate of its own making, or without. Each revision is a file of its own. */
export async function startFtpSite(folder: string, { secure = true } = {}): Promise<MendableReceiver> {
  const tls = selfSigned('localhost', [127, 0, 0, 1]);
  const caFile = join(folder, 'ftp-ca.pem');
  const root = join(folder, secure ? 'ftps' : 'ftp');
  mkdirSync(root, { recursive: true });
  writeFileSync(caFile, tls.cert);
  const server = await startFtpServer({ root, ...(secure && { tls }) });
  let up = true;
  const breakDown = async () => {
    if (up) await server.stop();
    up = false;
  };
  const name = '{provider}/{articleId}_{revision}.{ending}';
  return {
    ...received(server.arrived),
    settings: {
      type: 'ftp',
      host: 'localhost',
      port: server.port,
      ...login,
      name,
      ...(secure ? { caFile } : { secure: 'none' }),
    },
    breakDown,
    mend: async () => {
      await server.start();
      up = true;
    },
    stop: breakDown,
  };
}

export interface LockingReceiver extends DestinationReceiver {
  /** From now on nobody is let in; who is in is thrown out. */
  lockOut(): Promise<void>;
  letIn(): void;
}

/** A server for SFTP. The newest revision takes the place of the one before. */
export async function startSftpSite(folder: string): Promise<LockingReceiver> {
  const root = join(folder, 'sftp');
  mkdirSync(root, { recursive: true });
  const { port, fingerprint, arrived, behaviour, ...server } = await startSftpServer(root);
  return {
    ...received(arrived),
    settings: { type: 'sftp', host: '127.0.0.1', port, ...login, hostKeySha256: fingerprint },
    lockOut: async () => {
      await server.stop();
      behaviour.methods = [];
      await server.start();
    },
    letIn: () => {
      behaviour.methods = ['password'];
    },
    stop: () => server.stop(),
  };
}

/** An object store. The newest revision takes the place of the one before. */
export async function startObjectStore(): Promise<DestinationReceiver> {
  const { endpoint, arrived, stop } = await startStore();
  return {
    ...received(arrived),
    settings: { type: 's3', endpoint, bucket: 'wire', ...STORE_KEYS, allowPrivateNetwork: true },
    stop,
  };
}

function received(arrived: readonly ArrivedFile[]): Pick<DestinationReceiver, 'seen' | 'complaints'> {
  return { seen: () => readAllSeen(arrived), complaints: [] };
}
