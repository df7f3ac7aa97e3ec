import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { jetstream } from '@nats-io/jetstream';
import {
  connect,
  credsAuthenticator,
  errors,
  headers,
  type MsgHdrs,
  type NatsConnection,
  type NodeConnectionOptions,
  PermissionViolationError,
} from '@nats-io/transport-node';
import type { NatsSettings } from '@wireroom/contracts';
import { publishingFault } from '../../publishing-faults.js';
import type { Answer } from '../attempt.js';
import type { Channel, ChannelMessage, ChannelOptions } from '../channel.js';
import { fillTemplate } from '../fill-template.js';
import { within } from '../network/within.js';
import { secretOf } from '../secret-of.js';
import { timedAnswer } from '../timed-answer.js';
import { refusalOf } from './refusal-of.js';
import { serversOf } from './servers-of.js';

/** What the headers take of a message's size, generously. */
const HEADERS_BYTES = 1_024;

/** A connection and the subjects that its server has refused to take messages for. */
interface Link {
  readonly connection: NatsConnection;
  readonly forbidden: Map<string, Error>;
}

/**
 * Publishes revisions on subjects of a NATS server. There is no reconnecting behind the scenes: a message whose try has failed must not be
 * sent later out of a buffer, after a newer revision. The next try makes a new connection.
 */
export class NatsChannel implements Channel {
  private readonly timeoutMs: number;
  private readonly login: NodeConnectionOptions;
  private link: Promise<Link> | undefined;

  constructor(
    private readonly destination: NatsSettings,
    { timeoutMs }: ChannelOptions,
  ) {
    this.timeoutMs = timeoutMs;
    this.login = loginOf(destination);
  }

  send(message: ChannelMessage): Promise<Answer> {
    return timedAnswer(async () => {
      const subject = fillTemplate(this.destination.subject, message);
      try {
        const link = await this.connected();
        requireRoom(link.connection, message);
        const excerpt = this.destination.jetstream
          ? await this.store(link, subject, message)
          : await this.publish(link, subject, message);
        return { delivered: true, excerpt };
      } catch (error) {
        throw refusalOf(error, subject);
      }
    });
  }

  async close(): Promise<void> {
    const link = await this.link?.catch(() => undefined);
    await link?.connection.close();
  }

  /** The stream has the message once it answers; it tells repeats by `Nats-Msg-Id`. */
  private async store({ connection }: Link, subject: string, message: ChannelMessage): Promise<string> {
    const client = jetstream(connection, { timeout: this.timeoutMs });
    const { stream, seq, duplicate } = await client.publish(subject, message.bytes, {
      headers: headersOf(message),
      timeout: this.timeoutMs,
    });
    return `${subject} is ${seq} of ${stream}${duplicate ? ', a repeat' : ''}`;
  }

  /** The server has the message once it answers the ping that follows; whether anybody listens is not known. */
  private async publish({ connection, forbidden }: Link, subject: string, message: ChannelMessage): Promise<string> {
    connection.publish(subject, message.bytes, { headers: headersOf(message) });
    try {
      const answered = Promise.race([connection.flush(), connection.closed().then(endedBy)]);
      await within(this.timeoutMs, 'the server to answer', answered);
      // A refusal comes before the answer to the ping, and is told to watchers by way of promises: these are through then.
      await setImmediate();
      const refused = forbidden.get(subject);
      if (refused !== undefined) throw refused;
      return subject;
    } catch (error) {
      // What lies in the connection's buffer must not go out after this try has failed.
      await connection.close();
      throw error;
    }
  }

  /** The one connection, made when there is none; tries that come at once share the making. */
  private connected(): Promise<Link> {
    if (this.link !== undefined) return this.link;
    const link = this.open();
    this.link = link;
    const forget = () => {
      if (this.link === link) this.link = undefined;
    };
    link.then(({ connection }) => connection.closed().finally(forget), forget);
    return link;
  }

  private async open(): Promise<Link> {
    const { host, servers } = await serversOf(this.destination, this.timeoutMs);
    const connection = await connect({
      servers,
      noRandomize: true,
      ...this.login,
      ...tlsOf(this.destination, host),
      name: `wireroom-${this.destination.id}`,
      timeout: this.timeoutMs,
      // Two that stay without an answer end a connection that is dead without having said so.
      pingInterval: this.timeoutMs,
      maxPingOut: 2,
      reconnect: false,
      ignoreClusterUpdates: true,
      noAsyncTraces: true,
    });
    const forbidden = new Map<string, Error>();
    void watch(connection, forbidden);
    return { connection, forbidden };
  }
}

function loginOf({ user, password, passwordFile, token, tokenFile, credsFile }: NatsSettings): NodeConnectionOptions {
  if (credsFile !== undefined) return { authenticator: credsAuthenticator(readFileSync(credsFile)) };
  if (token !== undefined || tokenFile !== undefined) return { token: secretOf(token, tokenFile) };
  return user === undefined ? {} : { user, pass: secretOf(password, passwordFile) };
}

/** The certificate is to be that of the name, whatever address it has led to. With options given the client refuses to go on without TLS. */
function tlsOf({ url, caFile }: NatsSettings, host: string): NodeConnectionOptions {
  const tls = { ...(isIP(host) === 0 ? { servername: host } : {}), ...(caFile === undefined ? {} : { caFile }) };
  return url.startsWith('tls:') ? { tls } : {};
}

function headersOf({ deliveryId, articleId, revision, mediaType, traceparent, obligation }: ChannelMessage): MsgHdrs {
  const all = headers();
  all.set('Content-Type', mediaType);
  // JetStream's own header for telling repeats; whoever listens without a stream may use it as well.
  all.set('Nats-Msg-Id', deliveryId);
  all.set('Wireroom-Article', articleId);
  all.set('Wireroom-Revision', String(revision));
  if (traceparent !== undefined) all.set('traceparent', traceparent);
  if (obligation?.link !== undefined) all.set('Wireroom-Confirm', obligation.link);
  return all;
}

/** @throws Fault `delivery-refused`: a larger message would cost the connection, and those of its neighbours with it */
function requireRoom({ info }: NatsConnection, { bytes }: ChannelMessage): void {
  const limit = (info?.max_payload ?? Number.POSITIVE_INFINITY) - HEADERS_BYTES;
  if (bytes.length <= limit) return;
  throw publishingFault('delivery-refused', { why: `${bytes.length} bytes are more than the server's limit of ${limit}` });
}

/** @throws always: a connection that has ended takes nothing any more */
function endedBy(error: unknown): never {
  throw error instanceof Error ? error : new errors.ClosedConnectionError();
}

/** Keeps what the server says of subjects: in NATS it answers nothing to a message itself. */
async function watch(connection: NatsConnection, forbidden: Map<string, Error>): Promise<void> {
  for await (const status of connection.status()) {
    if (status.type !== 'error' || !(status.error instanceof PermissionViolationError)) continue;
    if (status.error.operation === 'publish') forbidden.set(status.error.subject, status.error);
  }
}
