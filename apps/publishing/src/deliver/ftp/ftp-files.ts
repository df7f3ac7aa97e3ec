import { Readable } from 'node:stream';
import type { Client } from 'basic-ftp';
import type { RemoteFiles } from '../upload/remote-files.js';
import { commandRefusal } from './refused-by-ftp.js';

/** The folder at the other end of an FTP connection. Every command has the client's timeout, and a client that has waited that long is closed. */
export class FtpFiles implements RemoteFiles {
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

  private async ask(command: () => Promise<unknown>): Promise<void> {
    try {
      await command();
    } catch (error) {
      throw commandRefusal(error);
    }
  }
}
