import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileSettings } from '@wireroom/contracts';
import type { ProofAnswer } from '../../obligation/prover.js';
import { publishingFault } from '../../publishing-faults.js';
import type { Answer } from '../attempt.js';
import type { Channel, ChannelMessage, SentWithdrawal } from '../channel.js';
import { soughtProof } from '../proof-answer.js';
import { timedAnswer } from '../timed-answer.js';
import { fileName } from './file-name.js';
import { proveFiles } from './prove-files.js';

/**
 * Puts files into a folder. Each is written beside its place under a name that begins with a dot, brought to disk, and renamed: whoever watches
 * the folder sees it whole or not at all. A crash leaves at most such a hidden file.
 */
export class FileChannel implements Channel {
  constructor(private readonly destination: FileSettings) {}

  send(message: ChannelMessage): Promise<Answer> {
    return timedAnswer(async () => {
      const name = fileName(this.destination.name, message);
      await this.requireFolder();
      await putFile(join(this.destination.folder, name), message.bytes);
      return { delivered: true, excerpt: name };
    });
  }

  prove(sent: SentWithdrawal): Promise<ProofAnswer> {
    return soughtProof(async () => {
      await this.requireFolder();
      const { folder, name: template } = this.destination;
      return proveFiles(template, sent, {
        read: (name, limit) => readStart(join(folder, name), limit),
        put: (name) => putFile(join(folder, name), sent.notice.bytes),
      });
    });
  }

  async close(): Promise<void> {}

  /** The folder itself is never made: a mount that is not there must not be written beside. */
  private async requireFolder(): Promise<void> {
    const { folder } = this.destination;
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory() !== true) throw publishingFault('destination-unreachable', { why: `there is no folder ${folder}` });
  }
}

/** The beginning of a file; undefined where there is none. */
async function readStart(path: string, limit: number): Promise<Buffer | undefined> {
  try {
    const file = await open(path, 'r');
    try {
      const parts = [];
      for await (const part of file.createReadStream({ end: limit - 1, autoClose: false })) parts.push(part as Buffer);
      return Buffer.concat(parts);
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function putFile(path: string, bytes: Buffer): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const part = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await open(part, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Only then does a crash of the machine not undo the rename. Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
