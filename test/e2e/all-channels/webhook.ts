import { randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import type { DestinationReceiver } from './receiver.js';
import { readSeen, type Seen } from './seen.js';

/** What a webhook answers. */
export interface WebhookAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Decides about the nth request, which would bring this. */
export type WebhookDecision = (seen: Seen, n: number) => WebhookAnswer;

export interface WebhookReceiver extends DestinationReceiver {
  /** What it refused for good. */
  readonly refused: readonly Seen[];
  /** Requests that it put off. */
  putOff(): number;
  /** What changes in the destination's settings when its secret is changed: both are valid then. */
  readonly rotation: Readonly<Record<string, string>>;
  /** From now on it knows only the new secret. */
  changeOver(): void;
  /** What it answers whatever comes: that it is gone for good (410), or that it knows no such sender (401). */
  refusesAll?: 410 | 401;
}

const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

/** A webhook that checks the signatures, and that the headers say what the body says. */
export async function startWebhook(decide: WebhookDecision): Promise<WebhookReceiver> {
  const [secret, before] = [newSecret(), newSecret()];
  let signature = new Webhook(before);
  const taken: Seen[] = [];
  const refused: Seen[] = [];
  const complaints: string[] = [];
  let [requests, putOff] = [0, 0];

  /** The library reads the body as JSON once its signature is right, and fails at what is XML. */
  function requireSigned(body: Buffer, headers: IncomingHttpHeaders): void {
    try {
      signature.verify(body.toString('utf8'), headers as Record<string, string>);
    } catch (error) {
      if (error instanceof WebhookVerificationError) throw error;
    }
  }

  async function take(headers: IncomingHttpHeaders, body: Buffer): Promise<WebhookAnswer> {
    requireSigned(body, headers);
    const [seen] = await readSeen(body, String(headers['idempotency-key']));
    if (seen === undefined) throw new Error('there is no article in it');
    if (headers['wireroom-article'] !== seen.articleId || headers['wireroom-revision'] !== String(seen.revision))
      throw new Error(`the headers name revision ${headers['wireroom-revision']} of ${headers['wireroom-article']}`);
    if (receiver.refusesAll !== undefined) return { status: receiver.refusesAll };
    const answered = decide(seen, ++requests);
    if (answered.status >= 500) putOff++;
    else if (answered.status >= 400) refused.push(seen);
    else taken.push(seen);
    return answered;
  }

  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const answered = await take(request.headers, Buffer.concat(parts)).catch((error: unknown): WebhookAnswer => {
      complaints.push(`${request.headers['webhook-id']}: ${error}`);
      return { status: 400 };
    });
    response.writeHead(answered.status, answered.headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/wire`;
  const receiver: WebhookReceiver = {
    settings: { type: 'webhook', url, secret: before, allowPrivateNetwork: true },
    rotation: { secret, previousSecret: before },
    seen: async () => taken,
    complaints,
    refused,
    putOff: () => putOff,
    changeOver: () => {
      signature = new Webhook(secret);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
