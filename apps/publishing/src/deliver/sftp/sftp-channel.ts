import { randomBytes } from 'node:crypto';
import type { SftpSettings } from '@wireroom/contracts';
import type { ProofAnswer } from '../../obligation/prover.js';
import type { Answer } from '../attempt.js';
import type { Channel, ChannelMessage, ChannelOptions, SentWithdrawal } from '../channel.js';
import { fileName } from '../file/file-name.js';
import { soughtProof } from '../proof-answer.js';
import { timedAnswer } from '../timed-answer.js';
import { proveUploads } from '../upload/prove-uploads.js';
import { putFile } from '../upload/put-file.js';
import { openSession } from './open-session.js';
import type { SftpSession } from './sftp-session.js';
import { type SshSecrets, sshSecrets } from './ssh-login.js';

/** Puts files on an SFTP server, over one connection that carries articles beside each other. One that was cut is replaced when the next article needs it. */
export class SftpChannel implements Channel {
  private readonly secrets: SshSecrets;
  private readonly timeoutMs: number;
  private readonly process = randomBytes(4).toString('hex');
  private session: Promise<SftpSession> | undefined;

  constructor(
    private readonly settings: SftpSettings,
    { timeoutMs }: ChannelOptions,
  ) {
    this.secrets = sshSecrets(settings);
    this.timeoutMs = timeoutMs;
  }

  send(message: ChannelMessage): Promise<Answer> {
    return timedAnswer(async () => {
      const name = fileName(this.settings.name, message);
      const { folder } = this.settings;
      const tag = `${message.deliveryId}-${this.process}`;
      await putFile(await this.connection(), { folder, name, bytes: message.bytes, tag });
      return { delivered: true, excerpt: name };
    });
  }

  prove(sent: SentWithdrawal): Promise<ProofAnswer> {
    const tag = `${sent.notice.deliveryId}-${this.process}`;
    return soughtProof(async () => proveUploads(await this.connection(), this.settings, { sent, tag }));
  }

  async close(): Promise<void> {
    (await this.session?.catch(() => undefined))?.close();
  }

  /** The one connection. Whoever comes while it is being made waits for the same login, and for its failure. */
  private async connection(): Promise<SftpSession> {
    const known = this.session;
    const session = await known;
    if (session !== undefined && !session.closed) return session;
    // Another may have begun a new one in the meantime.
    if (this.session === known) this.session = this.open();
    return this.session as Promise<SftpSession>;
  }

  private open(): Promise<SftpSession> {
    const opening = openSession(this.settings, { secrets: this.secrets, timeoutMs: this.timeoutMs });
    opening.catch(() => {
      if (this.session === opening) this.session = undefined;
    });
    return opening;
  }
}
