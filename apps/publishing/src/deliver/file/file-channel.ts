import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileSettings } from '@wireroom/contracts';
import { publishingFault } from '../../publishing-faults.js';
import type { Answer } from '../attempt.js';
import type { Channel, ChannelMessage } from '../channel.js';
import { timedAnswer } from '../timed-answer.js';
import { fileName } from './file-name.js';

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

  async close(): Promise<void> {}

  /** The folder itself is never made: a mount that is not there must not be written beside. */
  private async requireFolder(): Promise<void> {
    const { folder } = this.destination;
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory() !== true) throw publishingFault('destination-unreachable', { why: `there is no folder ${folder}` });
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
