import { createHash } from 'node:crypto';
import type { ProofAnswer } from '../../obligation/prover.js';
import type { SentWithdrawal } from '../channel.js';
import { namesOf } from '../names-of.js';
import { confirmed, notYet } from '../proof-answer.js';
import { fileName } from './file-name.js';

/** The files of a destination, by their names. */
export interface ProvableFiles {
  /** What stands under the name, at most `limit` bytes of it; undefined only where it is certain that nothing does. */
  read(name: string, limit: number): Promise<Buffer | undefined>;
  /** Puts the withdrawal notice under the name. */
  put(name: string): Promise<void>;
}

/**
 * Reads back what stands under the article's names: the notice, or nothing because somebody took it. Where an earlier revision had another name, its file is
 * still there and is replaced by the notice first. No more is read than the notice is long, and a byte.
 */
export async function proveFiles(template: string, sent: SentWithdrawal, files: ProvableFiles): Promise<ProofAnswer> {
  const names = namesOf(template, sent);
  if (typeof names === 'string') return notYet(names);
  const { bytes } = sent.notice;
  const place = fileName(template, sent.notice);
  const seen = [];
  for (const name of names) {
    let found = await files.read(name, bytes.length + 1);
    if (name !== place && found !== undefined && !found.equals(bytes)) {
      await files.put(name);
      found = await files.read(name, bytes.length + 1);
    }
    if (found !== undefined && !found.equals(bytes)) return notYet(`${name} is not the withdrawal notice`);
    seen.push(`${name}: ${found === undefined ? 'not there any more' : `sha256 ${hashOf(found)}`}`);
  }
  return confirmed('file-replaced', seen.join('; '));
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
