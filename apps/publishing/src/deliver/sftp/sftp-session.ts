import ssh2, { type Client, type SFTPWrapper } from 'ssh2';
import { publishingFault } from '../../publishing-faults.js';
import { within } from '../network/within.js';
import { wordsOf } from '../network/words-of.js';
import { type ReadableFiles, RemoteRefusal } from '../upload/remote-files.js';

/** Bytes that one write carries: what every server takes in a packet (SFTP version 3, section 3). */
const PIECE_BYTES = 32_768;
/** Statuses that speak of the connection and not of what was asked. */
const { NO_CONNECTION, CONNECTION_LOST, NO_SUCH_FILE, EOF, PERMISSION_DENIED } = ssh2.utils.sftp.STATUS_CODE;

type Done<T> = (error: (Error & { code?: number | string }) | null | undefined, result?: T) => void;

/** The folder at the other end of an SSH connection, which carries many questions at once. An answer that does not come in time costs the connection. */
export class SftpSession implements ReadableFiles {
  private ended = false;

  constructor(
    private readonly client: Client,
    private readonly sftp: SFTPWrapper,
    private readonly timeoutMs: number,
  ) {
    client.once('close', () => this.close());
    sftp.once('close', () => this.close());
    // Without a listener an error of the protocol would end the process.
    sftp.on('error', () => this.close());
  }

  get closed(): boolean {
    return this.ended;
  }

  async write(path: string, bytes: Buffer): Promise<void> {
    const handle = await this.ask<Buffer>((done) => this.sftp.open(path, 'w', done));
    try {
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
        const length = Math.min(PIECE_BYTES, bytes.length - at);
        await this.ask((done) => this.sftp.write(handle, bytes, at, length, at, done));
      }
    } catch (error) {
      // What a refused write leaves open at the server; why it was refused is the error that counts.
      await this.ask((done) => this.sftp.close(handle, done)).catch(() => undefined);
      throw error;
    }
    await this.ask((done) => this.sftp.close(handle, done));
  }

  async read(path: string, { limit, folder }: { limit: number; folder: string }): Promise<Buffer | undefined> {
    try {
      const handle = await this.ask<Buffer>((done) => this.sftp.open(path, 'r', done));
      try {
        return await this.readAll(handle, limit);
      } finally {
        await this.ask((done) => this.sftp.close(handle, done)).catch(() => undefined);
      }
    } catch (error) {
      if (!(error instanceof RemoteRefusal) || statusOf(error) !== NO_SUCH_FILE) throw error;
      // Refused where the folder is gone as well: then it says nothing of the file.
      await this.ask<unknown>((done) => this.sftp.stat(folder, done));
      return undefined;
    }
  }

  private async readAll(handle: Buffer, limit: number): Promise<Buffer> {
    const bytes = Buffer.alloc(limit);
    for (let at = 0; at < limit; ) {
      const length = Math.min(PIECE_BYTES, limit - at);
      const read = await this.ask<number>((done) => this.sftp.read(handle, bytes, at, length, at, done)).catch(
        (error: unknown) => {
          if (error instanceof RemoteRefusal && statusOf(error) === EOF) return 0;
          throw error;
        },
      );
      if (read === 0) return bytes.subarray(0, at);
      at += read;
    }
    return bytes;
  }

  async rename(from: string, to: string): Promise<void> {
    await this.ask((done) => {
      try {
        this.sftp.ext_openssh_rename(from, to, done);
      } catch {
        // Thrown before anything is sent, where the server does not name the extension: its plain rename mostly does not go over a file.
        this.sftp.rename(from, to, done);
      }
    });
  }

  async remove(path: string): Promise<void> {
    await this.ask((done) => this.sftp.unlink(path, done));
  }

  async makeFolder(path: string): Promise<void> {
    await this.ask((done) => this.sftp.mkdir(path, done));
  }

  /** Cuts the connection; whoever waits for an answer gets `destination-unreachable`. */
  close(): void {
    if (this.ended) return;
    this.ended = true;
    this.client.end();
    this.client.destroy();
  }

  /** @throws RemoteRefusal or Fault `destination-unreachable` */
  private async ask<T = void>(question: (done: Done<T>) => void): Promise<T> {
    if (this.ended) throw publishingFault('destination-unreachable', { why: 'the connection was cut' });
    const answer = new Promise<T>((resolve, reject) => {
      question((error, result) => (error ? reject(refusalOf(error)) : resolve(result as T)));
    });
    try {
      return await within(this.timeoutMs, 'an answer', answer);
    } catch (error) {
      if (!(error instanceof RemoteRefusal)) this.close();
      throw error;
    }
  }
}

/** Errors with a status are the server's answer; one without says that there was none. */
function refusalOf(error: Error & { code?: number | string }): Error {
  const { code } = error;
  const words = wordsOf(error);
  if (typeof code !== 'number' || code === NO_CONNECTION || code === CONNECTION_LOST) {
    return publishingFault('destination-unreachable', { why: words }, error);
  }
  return new RemoteRefusal(words, code === PERMISSION_DENIED, error);
}

function statusOf({ cause }: RemoteRefusal): number | string | undefined {
  return (cause as { code?: number | string } | undefined)?.code;
}
