import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import ssh2, {
  type AuthContext,
  type AuthenticationType,
  type Connection,
  type PublicKeyAuthContext,
  type SFTPWrapper,
} from 'ssh2';
import type { ArrivedFile } from './arrived-file.js';
import { SERVER_PASSWORD, SERVER_USER } from './logins.js';

const { OK, EOF, FAILURE, PERMISSION_DENIED, NO_SUCH_FILE } = ssh2.utils.sftp.STATUS_CODE;
const POSIX_RENAME = 'posix-rename@openssh.com';

/** How the server behaves; may be changed while it runs. */
export interface SftpBehaviour {
  /** Whether renaming over a file is offered (`posix-rename@openssh.com`). The plain rename does not go over one. */
  posixRename: boolean;
  /** Whether nothing may be written. */
  forbids: boolean;
  /** Whether the next file is cut in its middle. */
  cutsNextFile: boolean;
  /** Whether the next question stays without an answer. */
  keepsSilent: boolean;
  /** Ways to log in: by these alone. */
  methods: readonly AuthenticationType[];
  /** Public key of the user, in the format of OpenSSH. */
  publicKey?: string;
}

export interface SftpStage {
  readonly port: number;
  readonly fingerprint: string;
  readonly behaviour: SftpBehaviour;
  /** Connections, tries to log in, and logins so far. */
  readonly count: { connections: number; tries: number; logins: number };
  /** Files in the order in which they came to their names. */
  readonly arrived: readonly ArrivedFile[];
  stop(): Promise<void>;
  /** Begins again on the same port. */
  start(): Promise<void>;
}

/** A real SSH server with file transfer to a folder, on a port of its own, listening. */
export async function startSftpServer(root: string): Promise<SftpStage> {
  const behaviour: SftpBehaviour = {
    posixRename: true,
    forbids: false,
    cutsNextFile: false,
    keepsSilent: false,
    methods: ['password'],
  };
  const count = { connections: 0, tries: 0, logins: 0 };
  const arrived: ArrivedFile[] = [];
  const hostKey = ssh2.utils.generateKeyPairSync('ed25519');
  const sockets = new Set<Socket>();
  const ssh = new ssh2.Server({ hostKeys: [hostKey.private] }, (connection) => {
    count.connections++;
    connection.on('error', () => {});
    connection.on('authentication', (context) => {
      if (context.method !== 'none') count.tries++;
      authenticate(context, behaviour);
    });
    connection.on('ready', () => {
      count.logins++;
      serveFiles(connection, { root, behaviour, arrived, cut: () => sockets.forEach((socket) => void socket.destroy()) });
    });
  });
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;

  function listen(at: number): Promise<Server> {
    const began = createServer((socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      ssh.injectSocket(socket);
    });
    return new Promise((resolve) => began.listen(at, '127.0.0.1', () => resolve(began)));
  }

  return {
    port,
    fingerprint: fingerprintOf(publicKeyOf(hostKey.public)),
    behaviour,
    count,
    arrived,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
    start: async () => {
      server = await listen(port);
    },
  };
}

/** As `ssh-keygen -l` shows it. */
function fingerprintOf(hostKey: Buffer): string {
  return `SHA256:${createHash('sha256').update(hostKey).digest('base64').replace(/=+$/, '')}`;
}

function publicKeyOf(text: string): Buffer {
  const key = ssh2.utils.parseKey(text);
  if (key instanceof Error) throw key;
  return key.getPublicSSH();
}

function authenticate(context: AuthContext, { methods, publicKey }: SftpBehaviour): void {
  const answer = (accepted: boolean) => {
    if (accepted) context.accept();
    else context.reject([...methods]);
  };
  if (context.username !== SERVER_USER || !methods.includes(context.method)) answer(false);
  else if (context.method === 'keyboard-interactive') {
    context.prompt([{ prompt: 'Password: ', echo: false }], ([password]) => answer(password === SERVER_PASSWORD));
  } else if (context.method === 'password') answer(context.password === SERVER_PASSWORD);
  else answer(context.method === 'publickey' && isSigned(context, publicKey ?? ''));
}

/** Whether the client has the key, and signs by it once it is asked to. */
function isSigned({ key, signature, blob, hashAlgo }: PublicKeyAuthContext, publicKey: string): boolean {
  const known = ssh2.utils.parseKey(publicKey);
  if (known instanceof Error || !known.getPublicSSH().equals(key.data)) return false;
  return signature === undefined || known.verify(blob as Buffer, signature, hashAlgo) === true;
}

interface Served {
  readonly root: string;
  readonly behaviour: SftpBehaviour;
  readonly arrived: ArrivedFile[];
  readonly cut: () => void;
}

function serveFiles(connection: Connection, served: Served): void {
  connection.on('session', (accept) => {
    accept().on('sftp', (begin) => {
      const sftp = begin();
      sftp.on('error', () => {});
      if (served.behaviour.posixRename) offerPosixRename(sftp);
      answerWrites(sftp, served);
      answerNames(sftp, served);
    });
  });
}

function answerWrites(sftp: SFTPWrapper, { root, behaviour, cut }: Served): void {
  sftp.on('OPEN', (id, path, flags) => {
    if (behaviour.keepsSilent) {
      behaviour.keepsSilent = false;
      return;
    }
    if (behaviour.forbids) return void sftp.status(id, PERMISSION_DENIED);
    attempt(sftp, id, () => {
      const handle = Buffer.alloc(4);
      handle.writeUInt32BE(openSync(join(root, path), ssh2.utils.sftp.flagsToString(flags) ?? 'r'));
      sftp.handle(id, handle);
    });
  });
  sftp.on('WRITE', (id, handle, offset, data) => {
    const length = behaviour.cutsNextFile ? data.length / 2 : data.length;
    writeSync(handle.readUInt32BE(), data, 0, Math.floor(length), offset);
    if (!behaviour.cutsNextFile) return void sftp.status(id, OK);
    behaviour.cutsNextFile = false;
    cut();
  });
  sftp.on('READ', (id, handle, offset, length) => {
    const bytes = Buffer.alloc(length);
    const read = readSync(handle.readUInt32BE(), bytes, 0, length, offset);
    if (read === 0) sftp.status(id, EOF);
    else sftp.data(id, bytes.subarray(0, read));
  });
  sftp.on('STAT', (id, path) => {
    attempt(sftp, id, () => {
      const { mode, size, uid, gid, atimeMs, mtimeMs } = statSync(join(root, path));
      sftp.attrs(id, { mode, size, uid, gid, atime: Math.floor(atimeMs / 1_000), mtime: Math.floor(mtimeMs / 1_000) });
    });
  });
  sftp.on('CLOSE', (id, handle) => {
    closeSync(handle.readUInt32BE());
    sftp.status(id, OK);
  });
}

function answerNames(sftp: SFTPWrapper, { root, arrived }: Served): void {
  const rename = (from: string, to: string) => {
    renameSync(join(root, from), join(root, to));
    arrived.push({ name: to, bytes: readFileSync(join(root, to)) });
  };
  const done = (id: number, work: () => void) =>
    attempt(sftp, id, () => {
      work();
      sftp.status(id, OK);
    });
  sftp.on('RENAME', (id, from, to) => {
    if (existsSync(join(root, to))) sftp.status(id, FAILURE);
    else done(id, () => rename(from, to));
  });
  sftp.on('EXTENDED', (id, name, data) => {
    if (name !== POSIX_RENAME) return void sftp.status(id, FAILURE);
    const end = 4 + data.readUInt32BE(0);
    const [from, to] = [data.toString('utf8', 4, end), data.toString('utf8', end + 4)];
    done(id, () => rename(from, to));
  });
  sftp.on('REMOVE', (id, path) => done(id, () => rmSync(join(root, path))));
  sftp.on('MKDIR', (id, path) => done(id, () => mkdirSync(join(root, path))));
}

function attempt(sftp: SFTPWrapper, id: number, work: () => void): void {
  try {
    work();
  } catch (error) {
    sftp.status(id, (error as NodeJS.ErrnoException).code === 'ENOENT' ? NO_SUCH_FILE : FAILURE);
  }
}

/** This server cannot name extensions: its first packet, the version (SFTP version 3, section 4), is replaced by one that does. */
function offerPosixRename(sftp: SFTPWrapper): void {
  const { _protocol: protocol } = sftp as unknown as { _protocol: { channelData(id: number, data: Buffer): void } };
  const send = protocol.channelData;
  protocol.channelData = (id) => {
    protocol.channelData = send;
    const text = (value: string) => Buffer.concat([number(value.length), Buffer.from(value)]);
    const packet = Buffer.concat([Buffer.from([2]), number(3), text(POSIX_RENAME), text('1')]);
    protocol.channelData(id, Buffer.concat([number(packet.length), packet]));
  };
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
