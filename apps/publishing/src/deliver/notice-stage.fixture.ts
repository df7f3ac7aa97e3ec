import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@jest/globals';
import { connect, type Msg } from '@nats-io/transport-node';
import type { Article, Obligation, WithdrawalEvidence } from '@wireroom/contracts';
import { eventually, type ReceivedMail, startMailServer, testNats } from '@wireroom/testkit';
import { Webhook } from 'standardwebhooks';
import { type ProveStage, startProveStage } from '../prove/prove.fixture.js';

/** The secret of the site, the one before it, and one of somebody else. */
export const [SECRET, SECRET_BEFORE, OTHER_SECRET] = [1, 2, 3].map(secretOf) as [string, string, string];

/** What the site answers. */
export interface SiteAnswer {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

/** Publishing with a site that is told by webhook (`site`, and `shop`, whose copy can be read back), two mailboxes and a bus. */
export interface NoticeStage extends ProveStage {
  /** How the site answers a notice, by the id of the delivery, and what it shows as its copy. */
  answer: (deliveryId: string) => SiteAnswer;
  copy: SiteAnswer;
  readonly mails: readonly ReceivedMail[];
  readonly messages: readonly Msg[];
  /** Resolves when all destinations have the revision. */
  delivered(article: Article, revision: number): Promise<unknown>;
  /** An article that all destinations got and that was withdrawn. */
  killed(given?: Partial<Article>): Promise<Article>;
  owed(article: Article, destination: string): Promise<Obligation | undefined>;
  /** The links that came with a revision by webhook. */
  confirmsOf(article: Article, revision: number): (string | undefined)[];
  stop(): Promise<void>;
}

export async function startNoticeStage(name: string): Promise<NoticeStage> {
  const requests: IncomingMessage[] = [];
  const mails: ReceivedMail[] = [];
  const messages: Msg[] = [];
  const site = await startSite((request) => {
    if (request.method === 'GET') return stage.copy;
    requests.push(request);
    return request.headers['wireroom-revision'] === '2' ? stage.answer(String(request.headers['webhook-id'])) : { status: 204 };
  });
  const mailServer = await startMailServer({ onMail: (mail) => void mails.push(mail) });
  const bus = new URL(testNats().url);
  const login = { user: decodeURIComponent(bus.username), password: decodeURIComponent(bus.password) };
  const listener = await connect({ servers: bus.host, user: login.user, pass: login.password });
  listener.subscribe('notices.>', { callback: (_, message) => void messages.push(message) });
  const destinations = destinationsOf({ site: site.url, mailPort: mailServer.port, bus: `nats://${bus.host}`, login });
  const routes = [{ id: 'all', title: 'All', query: '*', destinations: destinations.map(({ id }) => id) }];
  const own = await startProveStage(name, { routes, destinations });
  const delivered: NoticeStage['delivered'] = ({ id }, revision) =>
    eventually(async () => {
      const sql = "select 1 from publishing.ledger where article_id = $1 and revision = $2 and state = 'delivered'";
      return (await own.rows(sql, [id, revision])).length === destinations.length;
    });
  const stage: NoticeStage = {
    ...own,
    answer: () => ({ status: 204 }),
    copy: {},
    mails,
    messages,
    delivered,
    killed: async (given) => {
      const article = own.story(given);
      await own.enriched(article);
      await delivered(article, 1);
      await own.withdraw(article);
      await delivered(article, 2);
      return article;
    },
    owed: async ({ id }, destination) => {
      const found = (await (await own.call(`/v1/articles/${id}/withdrawal`)).json()) as WithdrawalEvidence;
      expect(found.ledgerIntact).toBe(true);
      return found.obligations.find(
        ({ recipient }) => recipient.kind === 'destination' && recipient.destinationId === destination,
      );
    },
    confirmsOf: ({ id }, revision) =>
      requests
        .filter(({ headers }) => headers['wireroom-article'] === id && headers['wireroom-revision'] === String(revision))
        .map(({ headers }) => headers['wireroom-confirm']?.toString()),
    stop: async () => {
      await own.publishing.stop();
      await Promise.all([listener.close(), mailServer.stop(), site.stop()]);
    },
  };
  return stage;
}

interface Receivers {
  readonly site: string;
  readonly mailPort: number;
  readonly bus: string;
  readonly login: object;
}

function destinationsOf({ site, mailPort, bus, login }: Receivers): { id: string }[] {
  const webhook = { type: 'webhook', url: `${site}/hook`, secret: SECRET };
  const mail = { type: 'mail', host: '127.0.0.1', port: mailPort, secure: 'none', from: 'wire@northwire.example' };
  return [
    { id: 'site', ...webhook, previousSecret: SECRET_BEFORE },
    { id: 'shop', ...webhook, readBack: `${site}/copies/{articleId}` },
    { id: 'desk-mail', ...mail, to: ['desk-mail@skarholm.example'], format: 'text', perSecond: 1_000 },
    { id: 'web-mail', ...mail, to: ['web-mail@skarholm.example'], format: 'ninjs', perSecond: 1_000 },
    { id: 'bus', type: 'nats', url: bus, ...login, jetstream: false, subject: 'notices.{articleId}' },
  ].map((each) => ({ ...each, allowPrivateNetwork: true }));
}

/** An answer that is signed for a delivery, at a time; `body` is sent in place of what was signed. */
export function signed(id: string, says: object, { by = SECRET, at = new Date(), body = JSON.stringify(says) } = {}): SiteAnswer {
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(by).sign(id, at, JSON.stringify(says)),
  };
  return { headers, body };
}

async function startSite(answer: (request: IncomingMessage) => SiteAnswer) {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    request.resume().once('end', () => {
      const { status = 200, headers, body } = answer(request);
      response.writeHead(status, headers).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function secretOf(fill: number): string {
  return `whsec_${Buffer.alloc(32, fill).toString('base64')}`;
}
