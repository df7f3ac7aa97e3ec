import type { WebhookSettings } from '@wireroom/contracts';
import { Webhook } from 'standardwebhooks';
import { Agent, request } from 'undici';
import type { Answer } from '../attempt.js';
import type { Channel, ChannelMessage, ChannelOptions } from '../channel.js';
import { excerptOf, retryAfterMs } from '../http-answer.js';
import { publicLookup, refusePrivateHost } from '../network/refuse-private.js';
import { secretOf } from '../secret-of.js';
import { timedAnswer } from '../timed-answer.js';

/**
 * Posts renditions to one destination, signed by Standard Webhooks 1.0.0. Redirects are not followed: a signed body goes
 * to the address that was configured or nowhere.
 */
export class WebhookChannel implements Channel {
  /** One for each secret that is valid now, the newest first. */
  private readonly signers: readonly Webhook[];
  private readonly agent: Agent;
  private readonly timeoutMs: number;

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
  }

  send(message: ChannelMessage): Promise<Answer> {
    return timedAnswer(async () => {
      const url = new URL(this.destination.url);
      if (!this.destination.allowPrivateNetwork) refusePrivateHost(url);
      const { statusCode, headers, body } = await request(url, {
        dispatcher: this.agent,
        method: 'POST',
        headers: this.headersOf(message, new Date()),
        body: message.bytes,
        signal: AbortSignal.timeout(this.timeoutMs),
      });
      const excerpt = await excerptOf(body);
      return { httpStatus: statusCode, excerpt, retryAfterMs: retryAfterMs(headers['retry-after']) };
    });
  }

  async close(): Promise<void> {
    await this.agent.close();
  }

  private headersOf(
    { deliveryId, articleId, revision, mediaType, bytes, traceparent }: ChannelMessage,
    at: Date,
  ): Record<string, string> {
    return {
      'content-type': mediaType,
      'user-agent': 'Wireroom (+https://github.com/wireroom/wireroom)',
      'webhook-id': deliveryId,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': this.signers.map((signer) => signer.sign(deliveryId, at, bytes)).join(' '),
      'idempotency-key': deliveryId,
      'wireroom-article': articleId,
      'wireroom-revision': String(revision),
      ...(traceparent === undefined ? {} : { traceparent }),
    };
  }
}

function secretsOf({ secret, secretFile, previousSecret, previousSecretFile }: WebhookSettings): string[] {
  const before = previousSecret ?? previousSecretFile;
  return [secretOf(secret, secretFile), ...(before === undefined ? [] : [secretOf(previousSecret, previousSecretFile)])];
}
