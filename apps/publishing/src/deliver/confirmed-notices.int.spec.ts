import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { connect, type Msg, type NatsConnection } from '@nats-io/transport-node';
import type { Article, Obligation, WithdrawalEvidence } from '@wireroom/contracts';
import { eventually, type MailServer, type ReceivedMail, startMailServer, testNats } from '@wireroom/testkit';
import { Webhook } from 'standardwebhooks';
import { NOTICES, type Notices } from '../obligation/notices.js';
import { PROVERS } from '../obligation/prover.js';
import { type ProveStage, startProveStage } from '../prove/prove.fixture.js';

const [SECRET, BEFORE, OTHER] = [1, 2, 3].map((fill) => `whsec_${Buffer.alloc(32, fill).toString('base64')}`) as [
  string,
  string,
  string,
];

const bus = new URL(testNats().url);
const login = { user: decodeURIComponent(bus.username), password: decodeURIComponent(bus.password) };

interface Answer {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

let site: Server;
let mailServer: MailServer;
let listener: NatsConnection;
let stage: ProveStage;
const mails: ReceivedMail[] = [];
const messages: Msg[] = [];
const requests: { headers: Record<string, string>; body: string }[] = [];
/** How the site answers the notice of a withdrawal, and where it shows its copy. */
let answer: (id: string) => Answer;
let copy: Answer;

beforeAll(async () => {
  site = createServer((request, response) => void atSite(request, response));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  mailServer = await startMailServer({ onMail: (mail) => void mails.push(mail) });
  listener = await connect({ servers: bus.host, user: login.user, pass: login.password });
  listener.subscribe('notices.>', { callback: (_, message) => void messages.push(message) });
  const network = { allowPrivateNetwork: true };
  const destinations = [
    { id: 'site', type: 'webhook', url: `${base}/hook`, secret: SECRET, previousSecret: BEFORE, ...network },
    { id: 'shop', type: 'webhook', url: `${base}/hook`, secret: SECRET, readBack: `${base}/copies/{articleId}`, ...network },
    mail('desk-mail', 'text'),
    mail('web-mail', 'ninjs'),
    {
      id: 'bus',
      type: 'nats',
      url: `nats://${bus.host}`,
      jetstream: false,
      subject: 'notices.{articleId}',
      ...login,
      ...network,
    },
  ];
  const routes = [{ id: 'all', title: 'All', query: '*', destinations: destinations.map(({ id }) => id) }];
  stage = await startProveStage('confirmed_notices', { routes, destinations });
});
beforeEach(() => {
  answer = () => ({ status: 204 });
  copy = { status: 200, body: '{"pubStatus":"usable"}' };
});
afterAll(async () => {
  await stage?.publishing.stop();
  await listener?.close();
  await mailServer?.stop();
  site?.closeAllConnections();
  site?.close();
});

function mail(id: string, format: string) {
  const { port } = mailServer;
  const from = 'wire@northwire.example';
  const server = { host: '127.0.0.1', port, secure: 'none', allowPrivateNetwork: true };
  return { id, type: 'mail', ...server, from, to: [`${id}@skarholm.example`], format, perSecond: 1_000 };
}

async function atSite(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const headers = request.headers as Record<string, string>;
  if (request.method === 'POST') requests.push({ headers, body: Buffer.concat(parts).toString() });
  const asNotice = headers['wireroom-revision'] === '2';
  const given = request.method === 'GET' ? copy : asNotice ? answer(headers['webhook-id'] ?? '') : { status: 204 };
  response.writeHead(given.status ?? 200, given.headers).end(given.body);
}

/** An answer that is signed. */
function signed(id: string, says: object, { by = SECRET, at = new Date(), body = JSON.stringify(says) } = {}): Answer {
  const signature = new Webhook(by).sign(id, at, JSON.stringify(says));
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signature,
  };
  return { headers, body };
}

const delivered = (article: Article, revision: number) =>
  eventually(async () => {
    const rows = await stage.rows(
      "select 1 from publishing.ledger where article_id = $1 and revision = $2 and state = 'delivered'",
      [article.id, revision],
    );
    return rows.length === 5;
  });

/** An article that all destinations got and that was withdrawn. */
async function withdrawn(given: Partial<Article> = {}): Promise<Article> {
  const article = stage.story(given);
  await stage.enriched(article);
  await delivered(article, 1);
  await stage.withdraw(article);
  await delivered(article, 2);
  return article;
}

async function owed({ id }: Article, destination: string): Promise<Obligation | undefined> {
  const found = (await (await stage.call(`/v1/articles/${id}/withdrawal`)).json()) as WithdrawalEvidence;
  expect(found.ledgerIntact).toBe(true);
  return found.obligations.find(({ recipient }) => 'destinationId' in recipient && recipient.destinationId === destination);
}

/** The links that came with a revision by webhook. */
const confirmsOf = ({ id }: Article, revision: number) =>
  requests
    .filter(({ headers }) => headers['wireroom-article'] === id && headers['wireroom-revision'] === String(revision))
    .map(({ headers }) => headers['wireroom-confirm']);
const posted = (link: string) => fetch(link, { method: 'POST', body: new URLSearchParams({ withdrawn: 'true' }) });

it.each([SECRET, BEFORE])('a receiver confirms in its answer, signed with a secret that is valid, %#', async (by) => {
  answer = (id) => signed(id, { withdrawn: true, by: 'cms', note: 'Three pages purged.' }, { by });
  const article = await withdrawn();
  const proof = { kind: 'signed-confirmation', detail: 'cms: Three pages purged.' };
  expect(await owed(article, 'site')).toMatchObject({ state: 'confirmed', proof, notifiedAt: expect.any(String) });
  expect((await stage.entries(article)).filter((entry) => entry.endsWith(' 2 site'))).toEqual([
    'opened 2 site',
    'notified 2 site',
    'confirmed 2 site',
  ]);
});

it('a receiver refuses in its answer, and the notice is delivered all the same', async () => {
  answer = (id) => signed(id, { withdrawn: false, note: 'In print already.' });
  const article = await withdrawn();
  const why = { code: 'refused-by-recipient', message: expect.stringContaining('In print already.') };
  expect(await owed(article, 'site')).toMatchObject({ state: 'refused', why });
});

it('nothing is proven by an answer that is not signed, not right, not for this delivery, not of now, or not 2xx', async () => {
  const yes = { withdrawn: true };
  let replayed: Answer | undefined;
  const answers: ((id: string) => Answer)[] = [
    () => ({ status: 204 }),
    () => ({ body: JSON.stringify(yes) }),
    (id) => signed(id, yes, { by: OTHER }),
    (id) => signed(id, yes, { at: new Date(Date.now() - 400_000) }),
    (id) => signed(id, { withdrawn: false }, { body: JSON.stringify(yes) }),
    (id) => {
      replayed = signed(id, yes);
      return signed(id, { taken: true });
    },
    () => replayed as Answer,
  ];
  for (const next of answers) {
    answer = next;
    expect(await owed(await withdrawn(), 'site')).toMatchObject({ state: 'open' });
  }
  let tries = 0;
  answer = (id) => (tries++ < 2 ? { ...signed(id, yes), status: 503 } : { status: 204 });
  expect(await owed(await withdrawn(), 'site')).toMatchObject({ state: 'open' });
});

it('every notice leads to the page of its own obligation, and nothing else does', async () => {
  const notices: Notices = stage.publishing.app.get(NOTICES);
  const obligationOf = jest.spyOn(notices, 'obligationOf');
  const article = await withdrawn({ headline: 'Ferry & <harbour>' });
  // Nothing is asked for what is no withdrawal.
  expect(obligationOf.mock.calls.map(([{ revision }]) => revision)).toEqual([2, 2, 2, 2, 2]);
  obligationOf.mockRestore();
  expect(confirmsOf(article, 1)).toEqual([undefined, undefined]);
  expect(new Set(confirmsOf(article, 2)).size).toBe(2);

  const mailsOf = (to: string) =>
    mails.filter(({ recipients, headers }) => recipients[0]?.startsWith(to) && headers.get('x-wireroom-article') === article.id);
  expect(mailsOf('desk-mail')[0]?.text).not.toContain('/confirmation?token=');
  for (const id of ['desk-mail', 'web-mail']) {
    const { text, html } = mailsOf(id)[1] as ReceivedMail;
    const link = /http\S+\/confirmation\?token=\S+/.exec(text ?? '')?.[0] as string;
    expect(html).toContain(`href="${link}"`);
    expect(html).not.toContain('<harbour>');
    expect((await fetch(link)).status).toBe(200);
    expect(await owed(article, id)).toMatchObject({ state: 'open' });
    await posted(link);
    expect(await owed(article, id)).toMatchObject({ state: 'confirmed', proof: { kind: 'confirmed-by-link' } });
  }

  const [before, notice] = messages.filter(({ subject }) => subject.endsWith(article.id));
  expect(before?.headers?.has('Wireroom-Confirm')).toBe(false);
  await posted(notice?.headers?.get('Wireroom-Confirm') as string);
  expect(await owed(article, 'bus')).toMatchObject({ state: 'confirmed' });
  expect(await owed(article, 'site')).toMatchObject({ state: 'open' });
});

it('a notice that nobody owes, since nothing of the article ever left, asks for nothing', async () => {
  const article = stage.story();
  await stage.enriched(article);
  await delivered(article, 1);
  await stage.rows(
    "update publishing.ledger set state = 'dead', attempts = 0 where article_id = $1 and destination_id = 'site' returning 1",
    [article.id],
  );
  await stage.withdraw(article);
  await delivered(article, 2);
  expect(await owed(article, 'site')).toBeUndefined();
  expect(confirmsOf(article, 2)).toEqual(expect.arrayContaining([undefined, expect.stringContaining('/confirmation?token=')]));
});

it('a copy is read back until it is gone', async () => {
  const article = await withdrawn();
  const clock = stage.clock(0, stage.publishing.app.get(PROVERS));
  await clock.noteNotified();
  const look = async (aheadSeconds: number) => {
    const { asking } = stage.clock(aheadSeconds, stage.publishing.app.get(PROVERS));
    for (const each of asking) {
      await each.look();
      await each.atRest();
    }
  };
  await look(1);
  expect(await owed(article, 'shop')).toMatchObject({
    state: 'open',
    why: { message: expect.stringContaining(`/copies/${article.id} answers 200`) },
  });
  expect(await owed(article, 'site')).toMatchObject({ state: 'open', why: { message: expect.stringContaining('cannot look') } });
  copy = { status: 410 };
  await look(60);
  const proof = { kind: 'read-back', detail: expect.stringContaining('answers 410') };
  expect(await owed(article, 'shop')).toMatchObject({ state: 'confirmed', proof });
});
