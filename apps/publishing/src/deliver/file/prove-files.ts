import { createHash } from 'node:crypto';
import type { ProofAnswer } from '../../obligation/prover.js';
import type { SentWithdrawal } from '../channel.js';
import { confirmed, notYet } from '../proof-answer.js';
import { fileName } from './file-name.js';

/** The files of a destination, by their names. */
export interface ProvableFiles {
  /** What stands under the name, at most `limit` bytes of it; undefined only where it is certain that nothing does. */
  read(name: string, limit: number): Promise<Buffer | undefined>;
  /** Puts the withdrawal notice under the name. */
  put(name: string): Promise<void>;
}

/** Fields of a name whose values a revision's number does not tell. */
const TOLD_BY_CONTENT = /\{(?:slugline|date|provider)\}/;

/**
 * Reads back what stands under the article's names: the notice, or nothing because somebody took it. Where an earlier revision had another name, its file is
 * still there and is replaced by the notice first. No more is read than the notice is long, and a byte.
 */
export async function proveFiles(template: string, sent: SentWithdrawal, files: ProvableFiles): Promise<ProofAnswer> {
  if (sent.forgotten.length > 0 && TOLD_BY_CONTENT.test(template)) {
    return notYet(`revisions ${sent.forgotten.join(', ')} are not kept any more, so the names of their files are not known`);
  }
  const { bytes } = sent.notice;
  const place = fileName(template, sent.notice);
  const seen = [];
  for (const name of namesOf(template, sent)) {
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

/** Every name under which the destination got the article, each once, that of the withdrawal first. */
function namesOf(template: string, { notice, earlier, forgotten }: SentWithdrawal): Set<string> {
  const known = forgotten.map((revision) => ({ ...notice, revision }));
  return new Set([notice, ...earlier, ...known].map((message) => fileName(template, message)));
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
