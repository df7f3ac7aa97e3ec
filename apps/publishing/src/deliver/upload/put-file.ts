import { posix } from 'node:path';
import { publishingFault } from '../../publishing-faults.js';
import { type RemoteFiles, RemoteRefusal } from './remote-files.js';

/** A file to be put, and how it is called until it is whole. */
export interface FileToPut {
  /** The destination's folder, which is never made. */
  readonly folder: string;
  /** Path below the folder. */
  readonly name: string;
  readonly bytes: Buffer;
  /**
   * Part of the temporary names. The same for every try of a delivery, so that tries leave at most one part behind; never the same for two
   * at once, or one would write into what the other is about to rename.
   */
  readonly tag: string;
}

/**
 * Puts a file in place of the one of its name: written beside it under a name that begins with a dot, then renamed. A cut leaves the old file, and
 * the part, which the next try writes over.
 *
 * @throws Fault `destination-forbidden` (reject) or `destination-unreachable` (retry)
 */
export async function putFile(files: RemoteFiles, file: FileToPut): Promise<void> {
  const path = posix.join(file.folder, file.name);
  const part = posix.join(posix.dirname(path), `.${file.tag}.part`);
  try {
    await writePart(files, file, part);
    await renameOver(files, part, { path, aside: posix.join(posix.dirname(path), `.${file.tag}.old`) });
  } catch (error) {
    if (!(error instanceof RemoteRefusal)) throw error;
    await ignoringRefusal(files.remove(part));
    const why = error.message;
    if (error.forbidden) throw publishingFault('destination-forbidden', { path, why }, error);
    throw publishingFault('destination-unreachable', { why }, error);
  }
}

/** Folders of the name are made when writing fails, not before: they nearly always are there, and each question is a round trip. */
async function writePart(files: RemoteFiles, { folder, name, bytes }: FileToPut, part: string): Promise<void> {
  const folders = posix.dirname(name).split('/');
  try {
    await files.write(part, bytes);
  } catch (error) {
    if (!(error instanceof RemoteRefusal) || folders[0] === '.') throw error;
    for (let depth = 1; depth <= folders.length; depth++) {
      // Refused for those that are there. What else stands in the way, the second writing tells.
      await ignoringRefusal(files.makeFolder(posix.join(folder, ...folders.slice(0, depth))));
    }
    await files.write(part, bytes);
  }
}

/**
 * Where the server does not rename over a file, the old one is put aside first, renamed and not removed: a user who may not rename loses nothing. Between
 * the two renames there is no file of the name; a cut there is mended by the next try, and the old file stays aside.
 */
async function renameOver(files: RemoteFiles, part: string, { path, aside }: { path: string; aside: string }): Promise<void> {
  try {
    await files.rename(part, path);
  } catch (error) {
    if (!(error instanceof RemoteRefusal)) throw error;
    if (!(await ignoringRefusal(files.rename(path, aside)))) throw error;
    try {
      await files.rename(part, path);
    } catch (second) {
      if (second instanceof RemoteRefusal) await ignoringRefusal(files.rename(aside, path));
      throw second;
    }
    await ignoringRefusal(files.remove(aside));
  }
}

/** Whether the server did it. */
async function ignoringRefusal(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof RemoteRefusal) return false;
    throw error;
  }
}
