import { posix } from 'node:path';
import type { ProofAnswer } from '../../obligation/prover.js';
import type { SentWithdrawal } from '../channel.js';
import { proveFiles } from '../file/prove-files.js';
import { putFile } from './put-file.js';
import type { ReadableFiles } from './remote-files.js';

/** Where a destination's files are, and how they are named. */
export interface UploadPlace {
  readonly folder: string;
  readonly name: string;
}

/** Whether what was uploaded of an article is its withdrawal notice now, or gone. `tag` as in `putFile`. */
export function proveUploads(
  files: ReadableFiles,
  { folder, name: template }: UploadPlace,
  { sent, tag }: { sent: SentWithdrawal; tag: string },
): Promise<ProofAnswer> {
  return proveFiles(template, sent, {
    read: (name, limit) => files.read(posix.join(folder, name), { limit, folder }),
    put: (name) => putFile(files, { folder, name, bytes: sent.notice.bytes, tag }),
  });
}
