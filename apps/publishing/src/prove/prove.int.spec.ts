import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Article, Obligation, WithdrawalEvidence, WithdrawalPage } from '@wireroom/contracts';
import { eventually, startReceiver } from '@wireroom/testkit';
import pg from 'pg';
import type { ProofAnswer, Prover } from '../obligation/prover.js';
import { DUE_SECONDS, type ProveStage, startProveStage, webhook } from './prove.fixture.js';

type Receiver = Awaited<ReturnType<typeof startReceiver>>;

let site: Receiver;
let partner: Receiver;
let stage: ProveStage;

beforeAll(async () => {
  site = await startReceiver();
  partner = await startReceiver();
  const routes = [{ id: 'all', title: 'All', query: '*', destinations: ['site', 'partner'] }];
  stage = await startProveStage('prove', { routes, destinations: [webhook('site', site), webhook('partner', partner)] });
});
afterAll(async () => {
  await stage?.publishing.stop();
  await Promise.all([site, partner].map((receiver) => receiver?.stop()));
});

/** An article that both destinations got and that was withdrawn there. */
async function killed(given: Partial<Article> = {}): Promise<Article> {
  const article = stage.story(given);
  await stage.enriched(article);
  const delivered = async (revision: number) =>
    (
      await stage.rows("select 1 from publishing.ledger where article_id = $1 and revision = $2 and state = 'delivered'", [
        article.id,
        revision,
      ])
    ).length === 2;
  await eventually(() => delivered(1));
  await stage.withdraw(article, { edNotes: [{ text: 'Names <b>minors</b>.', public: false }] });
  await eventually(() => delivered(2));
  return article;
}

const about = ({ id }: Article, obligations: readonly Obligation[]) => obligations.filter(({ articleId }) => articleId === id);
const states = async (article: Article) =>
  (await stage.obligations(article)).map(({ destination, state }) => `${destination} ${state}`);
const evidence = async ({ id }: Article) =>
  (await (await stage.call(`/v1/articles/${id}/withdrawal`)).json()) as WithdrawalEvidence;

/** Proves by what the spec says of a destination; not yet, where it says nothing. */
function proverOf(answers: Record<string, ProofAnswer | Error>): Prover & { asked: Obligation[] } {
  const asked: Obligation[] = [];
  return {
    kind: 'destination',
    asked,
    prove: async (obligations) => {
      asked.push(...obligations);
      return obligations.map(({ recipient }) => {
        const answer = recipient.kind === 'destination' ? answers[recipient.destinationId] : undefined;
        if (answer instanceof Error) throw answer;
        return answer ?? { kind: 'not-yet' };
      });
    },
  };
}

async function ask(prover: Prover, aheadSeconds = 0): Promise<void> {
  const clock = stage.clock(aheadSeconds, [prover]);
  for (const asking of clock.asking) {
    await asking.look();
    await asking.atRest();
  }
}

const proof = { kind: 'read-back', at: '2026-03-01T10:00:00.000Z', detail: '410' } as const;

describe('an obligation', () => {
  it('is asked about once its notice has arrived, and ends by its proof', async () => {
    const article = await killed();
    const prover = proverOf({
      site: { kind: 'confirmed', proof },
      partner: { kind: 'refused', why: { code: 'kept', message: 'Kept.' } },
    });
    await ask(prover);
    expect(about(article, prover.asked)).toEqual([]);
    await Promise.all([stage.clock().noteNotified(), stage.clock().noteNotified()]);
    await ask(prover);
    expect(about(article, prover.asked).map(({ notifiedAt }) => typeof notifiedAt)).toEqual(['string', 'string']);
    expect(await states(article)).toEqual(['partner refused', 'site confirmed']);
    await ask(prover, DUE_SECONDS);
    await stage.clock(DUE_SECONDS).escalateDue();
    expect(about(article, prover.asked)).toHaveLength(2);
    expect((await stage.entries(article)).sort()).toEqual([
      'confirmed 2 site',
      'notified 2 partner',
      'notified 2 site',
      'opened 2 partner',
      'opened 2 site',
      'refused 2 partner',
    ]);
    await eventually(
      () =>
        about(
          article,
          stage.changed.map(({ obligation }) => obligation),
        ).length === 4,
    );
  });

  it('is asked about again with growing waits, whatever happens to those who ask, and escalates once at its time, however many copies there are', async () => {
    const article = await killed();
    await stage.clock().noteNotified();
    await ask(proverOf({ site: new Error('no route to host') }));
    const [partnerRow, siteRow] = await stage.obligations(article);
    expect([partnerRow?.attempts, siteRow?.attempts, siteRow?.why?.code]).toEqual([1, 1, 'proof-failed']);
    const soon = proverOf({});
    await ask(soon, 0.5);
    expect(about(article, soon.asked)).toEqual([]);
    // One that has claimed and died: nobody asks for a minute, then somebody does.
    const dead: Prover = { kind: 'destination', prove: () => new Promise(() => undefined) };
    await stage.clock(30, [dead]).asking[0]?.look();
    await ask(soon, 60);
    expect(about(article, soon.asked)).toEqual([]);
    await ask(soon, 91);
    expect(about(article, soon.asked)).toHaveLength(2);

    await stage.clock(DUE_SECONDS - 60).escalateDue();
    expect(await states(article)).toEqual(['partner open', 'site open']);
    await Promise.all([stage.clock(DUE_SECONDS), stage.clock(DUE_SECONDS)].map((clock) => clock.escalateDue()));
    expect(await states(article)).toEqual(['partner escalated', 'site escalated']);
    expect((await stage.entries(article)).filter((entry) => entry.startsWith('escalated'))).toHaveLength(2);

    await ask(proverOf({ site: { kind: 'confirmed', proof } }), DUE_SECONDS + 3_600);
    expect(await states(article)).toEqual(['partner escalated', 'site confirmed']);
    const site = (await evidence(article)).obligations[1];
    expect(site).toMatchObject({ state: 'confirmed', proof, escalatedAt: expect.any(String) });
    expect(site).not.toHaveProperty('why');
  });

  it('is ended by a person with a reason, and once', async () => {
    const article = await killed();
    const [partnerRow] = await stage.obligations(article);
    const post = (path: string, body: object, headers = {}) =>
      stage.call(`/v1/obligations/${path}`, { method: 'POST', body, headers });
    expect((await post(`${partnerRow?.id}/confirm`, { reason: ' ' })).status).toBe(400);
    expect((await post(`${partnerRow?.id}/confirm`, { reason: 'x' }, { authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await post(`${article.id}/refuse`, { reason: 'x' })).status).toBe(404);
    const refused = await (await post(`${partnerRow?.id}/refuse`, { reason: 'Printed.' })).json();
    expect(refused).toMatchObject({ outcome: 'changed', obligation: { state: 'refused', why: { code: 'refused-by-person' } } });
    expect(refused).toHaveProperty('obligation.notifiedAt');
    const confirmed = await (await post(`${partnerRow?.id}/confirm`, { reason: 'Pulped.' })).json();
    expect(confirmed).toMatchObject({ outcome: 'changed', obligation: { proof: { kind: 'by-person', detail: 'Pulped.' } } });
    expect(await (await post(`${partnerRow?.id}/refuse`, { reason: 'x' })).json()).toMatchObject({ outcome: 'unchanged' });
  });
});

describe('the evidence', () => {
  it('lists withdrawals, and shows one as JSON and as a page without a word of the article as markup', async () => {
    const article = await killed({ headline: '<script>alert(1)</script>' });
    const older = await killed();
    const page = (await (await stage.call('/v1/withdrawals?limit=1')).json()) as WithdrawalPage;
    expect(page.withdrawals[0]).toMatchObject({
      articleId: older.id,
      counts: { open: 2, confirmed: 0, refused: 0, escalated: 0 },
    });
    const next = (await (await stage.call(`/v1/withdrawals?state=open&before=${page.nextCursor}`)).json()) as WithdrawalPage;
    expect(next.withdrawals[0]).toMatchObject({ articleId: article.id, headline: article.headline, pubStatus: 'canceled' });
    const seen = await evidence(article);
    expect(seen).toMatchObject({ revision: 2, reason: 'Names <b>minors</b>.', ledgerIntact: true });
    expect(seen.ledger.map(({ change }) => change)).toEqual(['opened', 'opened']);
    const answer = await stage.call(`/v1/articles/${article.id}/withdrawal`, { headers: { accept: 'text/html' } });
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = await answer.text();
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('Names &lt;b&gt;minors&lt;/b&gt;.');
    expect(html).not.toMatch(/<script|<b>/);
    for (const { hash } of seen.ledger) expect(html).toContain(hash);
    expect((await stage.call(`/v1/articles/${stage.story().id}/withdrawal`)).status).toBe(404);
  });

  it('cannot be changed by publishing, and shows what a superuser has changed', async () => {
    const article = await killed();
    expect(await verify()).toMatch(/^intact: /);
    const head = (await verify()).replace(/^.*head /s, '').trim();
    const client = new pg.Client({ connectionString: stage.publishing.database.url });
    const own = new pg.Client({ connectionString: stage.publishing.database.urls.publishing });
    await Promise.all([client.connect(), own.connect()]);
    try {
      for (const statement of [
        "update publishing.obligation_ledger set change = 'x'",
        'delete from publishing.obligation_ledger',
        'delete from publishing.obligation',
        'truncate publishing.withdrawal cascade',
      ])
        await expect(own.query(statement)).rejects.toThrow('is kept for ever');
      await client.query("update publishing.obligation set state = 'confirmed' where article_id = $1", [article.id]);
      expect((await evidence(article)).ledgerIntact).toBe(false);
      expect(await verify()).toContain('is not what the chain says');
      await client.query("update publishing.obligation set state = 'open' where article_id = $1", [article.id]);
      expect((await evidence(article)).ledgerIntact).toBe(true);
      await client.query('alter table publishing.obligation_ledger disable trigger user');
      await client.query(
        "update publishing.obligation_ledger set content = replace(content, 'canceled', 'withheld') where sequence = 1",
      );
      expect((await evidence(article)).ledgerIntact).toBe(false);
      expect(await verify()).toContain('entry 1: its hash does not follow');
      await client.query(
        "update publishing.obligation_ledger set content = replace(content, 'withheld', 'canceled') where sequence = 1",
      );
      await client.query(
        'delete from publishing.obligation_ledger where sequence = (select max(sequence) from publishing.obligation_ledger)',
      );
      expect(await verify('--head', head)).toContain('the chain ends at');
    } finally {
      await Promise.all([client.end(), own.end()]);
    }
  });
});

/** What the command says, to either end. */
async function verify(...options: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: stage.publishing.database.urls.publishing, NODE_OPTIONS: '' };
  const run = promisify(execFile)(process.execPath, ['tools/verify-ledger/verify-ledger.mjs', ...options], { env });
  return run.then(
    ({ stdout }) => stdout,
    ({ code, stderr }: { code: number; stderr: string }) => {
      expect(code).toBe(1);
      return stderr;
    },
  );
}
