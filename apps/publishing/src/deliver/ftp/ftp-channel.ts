import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FtpSettings } from '@wireroom/contracts';
import type { Client } from 'basic-ftp';
import type { ProofAnswer } from '../../obligation/prover.js';
import type { Answer } from '../attempt.js';
import type { Channel, ChannelMessage, ChannelOptions, SentWithdrawal } from '../channel.js';
import { fileName } from '../file/file-name.js';
import { soughtProof } from '../proof-answer.js';
import { secretOf } from '../secret-of.js';
import { timedAnswer } from '../timed-answer.js';
import { proveUploads } from '../upload/prove-uploads.js';
import { putFile } from '../upload/put-file.js';
import { ConnectionPool } from './connection-pool.js';
import { FtpFiles } from './ftp-files.js';
import { logIn } from './log-in.js';
import { PooledFtpFiles } from './pooled-ftp-files.js';

/** Connections that nobody needs are closed after this time, in milliseconds: before servers do, which mostly wait for some minutes. */
const IDLE_MS = 60_000;

/** Puts files on an FTP server. Connections are kept between articles; one that was cut is replaced when the next article needs it. */
export class FtpChannel implements Channel {
  private readonly pool: ConnectionPool<Client>;
  private readonly process = randomBytes(4).toString('hex');

  constructor(
    private readonly settings: FtpSettings,
    { timeoutMs }: ChannelOptions,
  ) {
    const password = secretOf(settings.password, settings.passwordFile);
    const ca = settings.caFile === undefined ? undefined : readFileSync(settings.caFile);
    const open = () => logIn({ settings, password, ca, timeoutMs });
    this.pool = new ConnectionPool({ limit: settings.concurrency, idleMs: IDLE_MS, open });
  }

  send(message: ChannelMessage): Promise<Answer> {
    return timedAnswer(async () => {
      const name = fileName(this.settings.name, message);
      const { folder } = this.settings;
      const tag = `${message.deliveryId}-${this.process}`;
      await this.pool.use((client) => putFile(new FtpFiles(client), { folder, name, bytes: message.bytes, tag }));
      return { delivered: true, excerpt: name };
    });
  }

  prove(sent: SentWithdrawal): Promise<ProofAnswer> {
    const tag = `${sent.notice.deliveryId}-${this.process}`;
    return soughtProof(() => proveUploads(new PooledFtpFiles(this.pool), this.settings, { sent, tag }));
  }

  async close(): Promise<void> {
    this.pool.close();
  }
}
