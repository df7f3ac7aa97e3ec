import type { WebhookSettings } from '@wireroom/contracts';
import { Webhook } from 'standardwebhooks';
import { Agent, type Dispatcher, request } from 'undici';
import { publishingFault } from '../../publishing-faults.js';
import type { Answer } from '../attempt.js';
import type { Channel, ChannelMessage, ChannelOptions } from '../channel.js';
import { bytesOf, EXCERPT_CHARACTERS, excerptOf, retryAfterMs } from '../http-answer.js';
import { publicLookup, refusePrivateHost } from '../network/refuse-private.js';
import { soughtProof } from '../proof-answer.js';
import { secretOf } from '../secret-of.js';
import { timedAnswer } from '../timed-answer.js';
import { type ReadCopy, readBack } from './read-back.js';
import { claimsToBeSigned, readSignedAnswer } from './signed-answer.js';

/** An answer that claims to be signed is read up to this many bytes. */
const SIGNED_ANSWER_BYTES = 64 * 1024;

/**
 * Posts renditions to one destination, signed by Standard Webhooks 1.0.0. Redirects are not followed: a signed body goes
 * to the address that was configured or nowhere.
 */
export class WebhookChannel implements Channel {
  /** One for each secret that is valid now, the newest first. */
  private readonly signers: readonly Webhook[];
  private readonly agent: Agent;
  private readonly timeoutMs: number;
  /** Looks where the settings say where the receiver's copy stands. */
  readonly prove: Channel['prove'];

  constructor(
    private readonly destination: WebhookSettings,
    { timeoutMs }: ChannelOptions,
  ) {
    this.timeoutMs = timeoutMs;
    this.signers = secretsOf(destination).map((secret) => new Webhook(secret));
    this.agent = new Agent({
      connections: destination.concurrency,
      pipelining: 1,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      connect: { timeout: timeoutMs, ...(destination.allowPrivateNetwork ? {} : { lookup: publicLookup }) },
    });
    const { readBack: template } = destination;
    if (template !== undefined)
      this.prove = (sent) =>
        soughtProof(() => readBack(template, sent, (url, limit) => this.read(url, limit, sent.notice.deliveryId)));
  }

  send(message: ChannelMessage): Promise<Answer> {
    return timedAnswer(async () => {
      const { statusCode, headers, body } = await this.request(new URL(this.destination.url), {
        method: 'POST',
        headers: this.headersOf(message, new Date()),
        body: message.bytes,
      });
      const answer = { httpStatus: statusCode, retryAfterMs: retryAfterMs(headers['retry-after']) };
      if (message.obligation === undefined || !claimsToBeSigned(statusCode, headers))
        return { ...answer, excerpt: await excerptOf(body) };
      const { deliveryId, obligation } = message;
      const bytes = await bytesOf(body, SIGNED_ANSWER_BYTES);
      const says = readSignedAnswer({ headers, body: bytes, deliveryId }, this.signers);
      const excerpt = bytes.toString('utf8').replaceAll('\u0000', '').slice(0, EXCERPT_CHARACTERS);
      if (typeof says === 'string')
        return { ...answer, excerpt, unbelieved: publishingFault('confirmation-not-believed', { why: says }) };
      return { ...answer, excerpt, says: { obligationId: obligation.id, says } };
    });
  }

  async close(): Promise<void> {
    await this.agent.close();
  }

  /** Not followed where it leads elsewhere, and cut off when its time is over, its body included. */
  private request(url: URL, options: Pick<Dispatcher.RequestOptions, 'method' | 'headers' | 'body'>) {
    if (!this.destination.allowPrivateNetwork) refusePrivateHost(url);
    return request(url, { ...options, dispatcher: this.agent, signal: AbortSignal.timeout(this.timeoutMs) });
  }

  /** Signed as a delivery of nothing, so that a receiver may show its copies to nobody else. */
  private async read(url: URL, limit: number, deliveryId: string): Promise<ReadCopy> {
    const headers = { ...this.senderOf(deliveryId, '', new Date()), accept: 'application/json, */*;q=0.5' };
    const { statusCode, body } = await this.request(url, { method: 'GET', headers });
    return { httpStatus: statusCode, body: await bytesOf(body, limit) };
  }

  private senderOf(id: string, body: Buffer | string, at: Date): Record<string, string> {
    return {
      'user-agent': 'Wireroom (+https://github.com/wireroom/wireroom)',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': this.signers.map((signer) => signer.sign(id, at, body)).join(' '),
    };
  }

  private headersOf(message: ChannelMessage, at: Date): Record<string, string> {
    const { deliveryId, articleId, revision, mediaType, bytes, traceparent, obligation } = message;
    return {
      ...this.senderOf(deliveryId, bytes, at),
      'content-type': mediaType,
      'idempotency-key': deliveryId,
      'wireroom-article': articleId,
      'wireroom-revision': String(revision),
      ...(traceparent === undefined ? {} : { traceparent }),
      ...(obligation?.link === undefined ? {} : { 'wireroom-confirm': obligation.link }),
    };
  }
}

function secretsOf({ secret, secretFile, previousSecret, previousSecretFile }: WebhookSettings): string[] {
  const before = previousSecret ?? previousSecretFile;
  return [secretOf(secret, secretFile), ...(before === undefined ? [] : [secretOf(previousSecret, previousSecretFile)])];
}
