import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import type { MailSettings } from '@wireroom/contracts';
import { LRUCache } from 'lru-cache';
import { createTransport, type Mail, type SMTPPoolOptions, type SMTPPoolSentMessageInfo } from 'nodemailer';
import type { Answer } from '../attempt.js';
import type { Channel, ChannelMessage, ChannelOptions } from '../channel.js';
import { dial } from '../network/dial.js';
import { secretOf } from '../secret-of.js';
import { timedAnswer } from '../timed-answer.js';
import { mailOf } from './mail-of.js';
import { type MailFailure, refusalOf } from './refusal-of.js';

/** Connections to the server at once, whatever the concurrency: servers rarely grant more to one client. */
const CONNECTIONS = 5;
/** Mails on one connection before a new one is made: servers limit them, too. */
const MAILS_PER_CONNECTION = 100;
/** Deliveries of which some recipients have the mail and others are to be tried again. */
const PARTLY_TAKEN = 1_000;

/** Mails revisions to the recipients of a destination, on few kept connections and at a bounded rate. */
export class MailChannel implements Channel {
  private readonly transport: Mail<SMTPPoolSentMessageInfo, SMTPPoolOptions>;
  /** Recipients who have the mail already, by delivery: the next try leaves them out. In memory only, so a crash may repeat a mail. */
  private readonly taken = new LRUCache<string, ReadonlySet<string>>({ max: PARTLY_TAKEN });

  constructor(
    private readonly destination: MailSettings,
    options: ChannelOptions,
  ) {
    this.transport = openTransport(destination, options);
  }

  send(message: ChannelMessage): Promise<Answer> {
    return timedAnswer(async () => {
      const { from } = this.destination;
      const to = this.recipientsOf(message.deliveryId);
      try {
        const sent = await this.transport.sendMail({ ...mailOf(this.destination, message), envelope: { from, to } });
        this.requireAll(message.deliveryId, sent);
        return { delivered: true, excerpt: sent.response };
      } catch (error) {
        throw refusalOf(error as MailFailure) ?? error;
      }
    });
  }

  async close(): Promise<void> {
    this.transport.close();
  }

  private recipientsOf(deliveryId: string): string[] {
    const taken = this.taken.get(deliveryId);
    return taken === undefined ? this.destination.to : this.destination.to.filter((address) => !taken.has(address));
  }

  /** A mail that some recipients were refused is not delivered: it is tried for those again, or a person hears of it. */
  private requireAll(deliveryId: string, sent: SMTPPoolSentMessageInfo): void {
    const failures = sent.rejectedErrors ?? [];
    if (failures.length === 0) {
      this.taken.delete(deliveryId);
      return;
    }
    const refused = new Set(sent.rejected);
    this.taken.set(deliveryId, new Set(this.destination.to.filter((address) => !refused.has(address))));
    throw failures.find(({ responseCode }) => (responseCode ?? 400) < 500) ?? failures[0];
  }
}

function openTransport(destination: MailSettings, { timeoutMs }: ChannelOptions): Mail<SMTPPoolSentMessageInfo, SMTPPoolOptions> {
  const { host, port, secure, user, password, passwordFile, caFile, concurrency, perSecond } = destination;
  return createTransport({
    pool: true,
    host,
    port,
    secure: secure === 'implicit',
    requireTLS: secure === 'starttls',
    ignoreTLS: secure === 'none',
    tls: {
      servername: isIP(host) === 0 ? host : undefined,
      minVersion: 'TLSv1.2',
      ca: caFile === undefined ? undefined : readFileSync(caFile),
    },
    auth: user === undefined ? undefined : { user, pass: secretOf(password, passwordFile) },
    maxConnections: Math.min(CONNECTIONS, concurrency),
    maxMessages: MAILS_PER_CONNECTION,
    // Repeats are decided by the answer's verdict alone.
    maxRequeues: 0,
    rateDelta: 1_000,
    rateLimit: perSecond,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    getSocket: socketsOf(destination, timeoutMs),
  });
}

/** Connections are made here and not by nodemailer, so that the address is checked where it is used. */
function socketsOf(destination: MailSettings, timeoutMs: number): NonNullable<SMTPPoolOptions['getSocket']> {
  const { host, port, allowPrivateNetwork } = destination;
  return (_, callback) => {
    dial({ host, port, allowPrivateNetwork, timeoutMs }).then((connection) => callback(null, { connection }), callback);
  };
}
