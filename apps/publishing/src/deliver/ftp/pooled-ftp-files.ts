import type { Client } from 'basic-ftp';
import type { ReadableFiles } from '../upload/remote-files.js';
import type { ConnectionPool } from './connection-pool.js';
import { FtpFiles } from './ftp-files.js';

/** The same folder by whichever connection is free, each command by one of its own: reading the start of a longer file costs the connection that it was read by. */
export class PooledFtpFiles implements ReadableFiles {
  constructor(private readonly pool: ConnectionPool<Client>) {}

  write(path: string, bytes: Buffer): Promise<void> {
    return this.use((files) => files.write(path, bytes));
  }

  rename(from: string, to: string): Promise<void> {
    return this.use((files) => files.rename(from, to));
  }

  remove(path: string): Promise<void> {
    return this.use((files) => files.remove(path));
  }

  makeFolder(path: string): Promise<void> {
    return this.use((files) => files.makeFolder(path));
  }

  read(path: string, options: { limit: number }): Promise<Buffer | undefined> {
    return this.use((files) => files.read(path, options));
  }

  private use<T>(command: (files: FtpFiles) => Promise<T>): Promise<T> {
    return this.pool.use((client) => command(new FtpFiles(client)));
  }
}
