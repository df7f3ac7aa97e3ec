/** The few things that are asked of a folder on a server. Each throws `RemoteRefusal` when the server says no, and anything else when there is no answer. */
export interface RemoteFiles {
  /** Writes a file, over one of that name. */
  write(path: string, bytes: Buffer): Promise<void>;
  /** Renames a file. Whether over one that is there is the server's choice. */
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
}

/** A folder on a server that can be read as well. */
export interface ReadableFiles extends RemoteFiles {
  /**
   * What stands at the path, at most `limit` bytes of it; undefined only where the server says for certain that nothing does. `folder` is the destination's own: where
   * that one is missing too, nothing is certain.
   */
  read(path: string, within: { readonly limit: number; readonly folder: string }): Promise<Buffer | undefined>;
}

/** The server answered that it will not do it; the connection may be used further. */
export class RemoteRefusal extends Error {
  override readonly name = 'RemoteRefusal';

  /**
   * @param message the server's words
   * @param forbidden whether only a person can change that, by giving rights
   */
  constructor(
    message: string,
    readonly forbidden: boolean,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
