import { afterEach, describe, expect, it } from '@jest/globals';
import { DeliveryPage, type DeliveryRecord, DestinationResource, HeldPage, ResendReport } from '@wireroom/contracts';
import { run } from '../run.js';
import { fakeService, problem, type Reply } from '../services/fake-service.fixture.js';
import { recordingTerminal } from '../terminal/recording-terminal.fixture.js';

const ARTICLE = '5f0c3c1e-8f3b-5a55-9d5f-6a3f1f1d2b11';
const NOW = '2026-03-01T12:00:00.000Z';
const idOf = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;

const delivery = (n: number, more: Partial<DeliveryRecord> = {}): DeliveryRecord => ({
  deliveryId: idOf(n),
  articleId: ARTICLE,
  revision: 1,
  lane: 'routine',
  state: 'dead',
  owedAt: NOW,
  attemptCount: 0,
  attempts: [],
  resends: 0,
  ...more,
});
const failed = (n: number, startedAt: string, more: Partial<DeliveryRecord> = {}) =>
  delivery(n, {
    attemptCount: 1,
    attempts: [{ number: 1, startedAt, durationMs: 5, verdict: 'retry', httpStatus: 503 }],
    ...more,
  });

let fake: Awaited<ReturnType<typeof fakeService>>;
afterEach(() => fake.close());

async function wireroom(args: readonly string[], replies: Readonly<Record<string, Reply>>, answers?: string[]) {
  fake = await fakeService(replies);
  const terminal = recordingTerminal({ answers, env: { WIREROOM_PUBLISHING_URL: fake.url } });
  return { code: await run(args, terminal), ...terminal.written, asked: fake.asked };
}

describe('wireroom get', () => {
  const deliveries: Reply = ({ query: { before = '0', limit } }) => {
    const from = Number(before);
    const to = Math.min(250, from + Number(limit));
    const page = Array.from({ length: to - from }, (_, place) => delivery(from + place));
    return DeliveryPage.parse({ deliveries: page, ...(to < 250 && { nextCursor: String(to) }) });
  };

  it('reads page after page until there is enough, and says when there is more', async () => {
    const replies = { 'GET /v1/destinations/site/deliveries': deliveries };
    const all = await wireroom(['get', 'deliveries', 'site', '--limit', '300', '-o', 'json'], replies);
    expect(all).toMatchObject({ code: 0, err: '' });
    expect(DeliveryPage.parse(JSON.parse(all.out)).deliveries.map(({ deliveryId }) => deliveryId)).toEqual(
      Array.from({ length: 250 }, (_, n) => idOf(n)),
    );
    expect(all.asked.map(({ query }) => query)).toEqual([{ limit: '200' }, { limit: '100', before: '200' }]);
    await fake.close();
    const some = await wireroom(['get', 'deliveries', 'site', '--state', 'dead', '--limit', '2', '-o', 'name'], replies);
    expect(some.out).toBe(`delivery/${idOf(0)}\ndelivery/${idOf(1)}\n`);
    expect(some.err).toContain('There are more than these 2');
    expect(some.asked[0]?.query).toEqual({ state: 'dead', limit: '2' });
  });

  it('names a resource that is not there', async () => {
    const { code, err } = await wireroom(['get', 'routes', 'nope'], { 'GET /v1/routes': () => ({ routes: [] }) });
    expect({ code, err }).toEqual({
      code: 1,
      err: 'wireroom: There is no route nope.\nwireroom get routes lists those that there are.\n',
    });
  });
});

describe('wireroom describe', () => {
  it('shows of a destination how it is, who names it, and what failed last, given up or not', async () => {
    const site = DestinationResource.parse({
      settings: { id: 'site', type: 'webhook', url: 'https://site.example/' },
      version: 3,
      changedAt: NOW,
      status: {
        id: 'site',
        type: 'webhook',
        state: 'suspended',
        since: NOW,
        why: { code: 'gone', message: 'It answers 410.', remedy: 'Ask its owner.' },
        owed: 1,
        delivered: 0,
        dead: 1,
        circuit: { state: 'open', consecutiveFailures: 4, nextTryAt: NOW },
      },
    });
    const { out } = await wireroom(['describe', 'destinations', 'site'], {
      'GET /v1/destinations/site': () => site,
      'GET /v1/routes': () => ({ routes: [] }),
      'GET /v1/destinations/site/deliveries': ({ query }) => ({
        deliveries:
          query['state'] === 'dead'
            ? [failed(1, '2026-03-01T11:00:00.000Z'), delivery(9)]
            : [failed(2, '2026-03-01T11:30:00.000Z', { state: 'owed' })],
      }),
    });
    expect(out).toContain('why           It answers 410. Ask its owner.');
    expect(out).toContain('circuit       open, 4 failures in a row, next try at 2026-03-01 12:00:00Z');
    expect(out).toContain('routes        none names it');
    expect(out.match(/0{8}-0000-5000-8000-\d+ .*/g)).toEqual([
      `${idOf(2)}  owed   1      2026-03-01 11:30:00Z  503`,
      `${idOf(1)}  dead   1      2026-03-01 11:00:00Z  503`,
    ]);
  });
});

describe('wireroom resend', () => {
  const report = (more: object) =>
    ResendReport.parse({ outcome: 'refused', matching: 3, outdated: 1, resendable: 2, limit: 5_000, ...more });
  const args = ['resend', 'site', '--since', '2026-03-01', '-q', 'topic:politics'];

  it('asks how many there are, and sends that many when a person agrees', async () => {
    const reply: Reply = ({ body }) =>
      report((body as { expect?: number }).expect === 2 ? { outcome: 'resent' } : { reason: 'unconfirmed' });
    const { code, out, asked } = await wireroom(args, { 'POST /v1/destinations/site/resend': reply }, ['yes']);
    expect(code).toBe(0);
    expect(out).toContain('2 deliveries sent again.');
    const order = { since: '2026-03-01T00:00:00.000Z', state: 'dead', query: 'topic:politics' };
    expect(asked.map(({ body }) => body)).toEqual([order, { ...order, expect: 2 }]);
  });

  it.each([
    [{ reason: 'too-many' }, 1, 1],
    [{ reason: 'unconfirmed', resendable: 0 }, 0, 1],
    [{ reason: 'unconfirmed' }, 1, 2],
  ])('after %j exits with %d', async (more, code, requests) => {
    const reply: Reply = ({ body }) => report('expect' in (body as object) ? { reason: 'expect-differs' } : more);
    const sent = await wireroom([...args, '--yes'], { 'POST /v1/destinations/site/resend': reply });
    expect([sent.code, sent.asked.length]).toEqual([code, requests]);
  });

  it('says why one delivery is not sent again', async () => {
    const reply = () => ({ outcome: 'refused', reason: 'already-owed' });
    const { code, out } = await wireroom(['resend', '--delivery', idOf(1)], { [`POST /v1/deliveries/${idOf(1)}/resend`]: reply });
    expect({ code, out }).toEqual({ code: 1, out: 'Nothing was sent: it is still being tried.\n' });
  });
});

describe('wireroom approve and reject', () => {
  const held = HeldPage.parse({
    held: [
      { routeId: 'politics', articleId: ARTICLE, revision: 4, provider: 'dpa', reason: 'awaiting-approval', heldSince: NOW },
    ],
  });

  it('decide about the revision that is held, or the one that was looked at', async () => {
    const replies = {
      'GET /v1/holds': () => held,
      [`POST /v1/routes/politics/holds/${ARTICLE}`]: () => ({ outcome: 'rejected' }),
    };
    const { code, out, asked } = await wireroom(['reject', 'politics', ARTICLE, '--note', 'not cleared'], replies);
    expect({ code, out }).toEqual({ code: 0, out: 'Revision 4 is kept back.\n' });
    expect(asked[0]?.query['route']).toBe('politics');
    expect(asked[1]?.body).toEqual({ decision: 'reject', revision: 4, note: 'not cleared' });
    await fake.close();
    const seen = await wireroom(['approve', 'politics', ARTICLE, '--revision', '3'], replies);
    expect(seen.asked.map(({ body }) => body)).toEqual([{ decision: 'approve', revision: 3 }]);
  });
});

describe('wireroom delete', () => {
  it('says in plain words why it cannot be', async () => {
    const problems = [{ path: [], why: 'site cannot be deleted: route politics names it.' }];
    const reply = () => problem(400, 'newsroom-invalid', { detail: 'long', details: { problems } });
    const { code, out, err } = await wireroom(['delete', 'destination', 'site', '--yes'], {
      'DELETE /v1/destinations/site': reply,
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe('wireroom: publishing refuses: site cannot be deleted: route politics names it.\nNothing was changed.\n');
  });

  it('asks what follows before it does it', async () => {
    const change = { kind: 'route', id: 'a', action: 'delete', version: 2, settings: [], consequences: ['Its feeds end.'] };
    const { out, asked } = await wireroom(['delete', 'routes', 'a'], { 'DELETE /v1/routes/a': () => change }, ['y']);
    expect(out).toContain('* Its feeds end.');
    expect(asked.map(({ query }) => query)).toEqual([{ dryRun: 'true' }, { dryRun: 'false' }]);
  });
});
