import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import type { AddressInfo, Server, Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { FileSystem, type FtpConnection, FtpSrv } from 'ftp-srv';
import type { ArrivedFile } from './arrived-file.js';
import { SERVER_PASSWORD, SERVER_USER } from './logins.js';

/** How the server behaves; may be changed while it runs. */
export interface FtpBehaviour {
  /** Whether a rename over a file is refused, as servers on Windows do. */
  keepsOldFiles: boolean;
  /** Whether nothing may be written. */
  forbids: boolean;
  /** Whether the connections are cut in the middle of the next file. */
  cutsNextFile: boolean;
  /** Logins at once; further ones are refused as a wrong password is, by 530. */
  maxLogins: number;
}

export interface FtpStage {
  readonly port: number;
  readonly behaviour: FtpBehaviour;
  /** Connections and logins so far. */
  readonly count: { connections: number; logins: number };
  /** Files in the order in which they came to their names. */
  readonly arrived: readonly ArrivedFile[];
  stop(): Promise<void>;
  /** Begins again on the same port. */
  start(): Promise<void>;
}

export interface FtpStageOptions {
  readonly root: string;
  readonly tls?: { key: string; cert: string };
  readonly implicit?: boolean;
}

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGQUIT'] as const;
const SILENT = { trace() {}, debug() {}, info() {}, warn() {}, error() {}, child: () => SILENT };

/** A real FTP server on a port of its own, listening. */
export async function startFtpServer(options: FtpStageOptions): Promise<FtpStage> {
  const behaviour: FtpBehaviour = { keepsOldFiles: false, forbids: false, cutsNextFile: false, maxLogins: 100 };
  const count = { connections: 0, logins: 0 };
  const arrived: ArrivedFile[] = [];
  let server = await listen(0);
  const { port } = netServer(server).address() as AddressInfo;

  async function listen(at: number): Promise<FtpSrv> {
    const scheme = options.implicit === true ? 'ftps' : 'ftp';
    const signals = SIGNALS.map((signal) => ({ signal, known: new Set(process.listeners(signal)) }));
    const began = new FtpSrv({
      url: `${scheme}://127.0.0.1:${at}`,
      pasv_url: '127.0.0.1',
      pasv_min: 10_000 + Math.floor(Math.random() * 20_000),
      tls: options.tls ?? false,
      log: SILENT,
    });
    // It ends the process on signals, which is for whoever runs the tests to do.
    for (const { signal, known } of signals) {
      for (const listener of process.listeners(signal)) if (!known.has(listener)) process.removeListener(signal, listener);
    }
    let loggedIn = 0;
    began.on('connect' as never, () => void count.connections++);
    began.on('disconnect', () => void loggedIn--);
    began.on('client-error', () => {});
    began.on('login', ({ connection, username, password }, resolve, reject) => {
      count.logins++;
      if (username !== SERVER_USER || password !== SERVER_PASSWORD) return reject(new Error(`no ${username} with ${password}`));
      if (loggedIn >= behaviour.maxLogins) return reject(new Error('too many of you'));
      loggedIn++;
      resolve({ fs: new BehavedFiles(connection, { root: options.root, behaviour, arrived }) });
    });
    await began.listen();
    return began;
  }

  return {
    port,
    behaviour,
    count,
    arrived,
    stop: async () => {
      await server.close();
    },
    start: async () => {
      server = await listen(port);
    },
  };
}

interface Served {
  readonly root: string;
  readonly behaviour: FtpBehaviour;
  readonly arrived: ArrivedFile[];
}

class BehavedFiles extends FileSystem {
  private readonly behaviour: FtpBehaviour;

  constructor(
    connection: FtpConnection,
    private readonly served: Served,
  ) {
    super(connection, { root: served.root, cwd: '/' });
    this.behaviour = served.behaviour;
  }

  override write(name: string, options: { append?: boolean; start?: unknown }) {
    if (this.behaviour.forbids) throw new Error('Permission denied');
    // This server finds that out only after it has said that data may come, which real ones do not.
    if (!existsSync(dirname(join(this.root, name)))) throw new Error('No such file or directory');
    const opened = super.write(name, options);
    if (this.behaviour.cutsNextFile) {
      this.behaviour.cutsNextFile = false;
      const write = opened.stream.write.bind(opened.stream);
      opened.stream.write = (chunk: Buffer) => {
        const went = write(chunk);
        const { commandSocket, connector } = this.connection as unknown as {
          commandSocket: Socket;
          connector: { socket: Socket };
        };
        connector.socket.destroy();
        commandSocket.destroy();
        return went;
      };
    }
    return opened;
  }

  /** Not the folders above it, as this server would. */
  override mkdir(path: string) {
    return mkdir(join(this.root, path));
  }

  override async rename(from: string, to: string) {
    if (this.behaviour.keepsOldFiles && existsSync(join(this.root, to))) throw new Error('There is such a file');
    const renamed = await super.rename(from, to);
    this.served.arrived.push({ name: to, bytes: await readFile(join(this.root, to)) });
    return renamed;
  }
}

function netServer(server: FtpSrv): Server {
  return (server as unknown as { server: Server }).server;
}
