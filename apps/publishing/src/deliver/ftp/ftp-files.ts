import { posix } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Client } from 'basic-ftp';
import { type ReadableFiles, RemoteRefusal } from '../upload/remote-files.js';
import { commandRefusal } from './refused-by-ftp.js';

/** The folder at the other end of an FTP connection. Every command has the client's timeout, and a client that has waited that long is closed. */
export class FtpFiles implements ReadableFiles {
  constructor(private readonly client: Client) {}

  write(path: string, bytes: Buffer): Promise<void> {
    return this.ask(() => this.client.uploadFrom(Readable.from([bytes]), path));
  }

  rename(from: string, to: string): Promise<void> {
    return this.ask(() => this.client.rename(from, to));
  }

  remove(path: string): Promise<void> {
    return this.ask(() => this.client.remove(path));
  }

  makeFolder(path: string): Promise<void> {
    return this.ask(() => this.client.send(`MKD ${path}`));
  }

  async read(path: string, { limit }: { limit: number }): Promise<Buffer | undefined> {
    const start = new StartOf(limit);
    try {
      await this.ask(() => this.client.downloadTo(start, path));
    } catch (error) {
      // Cut short on purpose, which costs the connection.
      if (start.full) return start.bytes;
      if (error instanceof RemoteRefusal && !(await this.lists(path))) return undefined;
      throw error;
    }
    return start.bytes;
  }

  /** Whether the server lists a file. A refusal to read does not tell one that is missing from one that may not be read (550 for both, RFC 959). */
  private async lists(path: string): Promise<boolean> {
    let found: readonly { name: string }[] = [];
    await this.ask(async () => {
      found = await this.client.list(posix.dirname(path));
    });
    return found.some(({ name }) => name === posix.basename(path));
  }

  private async ask(command: () => Promise<unknown>): Promise<void> {
    try {
      await command();
    } catch (error) {
      throw commandRefusal(error);
    }
  }
}

/** Takes the beginning of a stream and ends it then. */
class StartOf extends Writable {
  private readonly parts: Buffer[] = [];
  private size = 0;

  constructor(private readonly limit: number) {
    super();
  }

  get full(): boolean {
    return this.size >= this.limit;
  }

  get bytes(): Buffer {
    return Buffer.concat(this.parts).subarray(0, this.limit);
  }

  override _write(part: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.parts.push(part);
    this.size += part.length;
    done(this.full ? new Error('enough was read') : undefined);
  }
}
