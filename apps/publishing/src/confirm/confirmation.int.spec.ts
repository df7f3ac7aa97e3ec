import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Article, Obligation, WithdrawalEvidence } from '@wireroom/contracts';
import { eventually, startReceiver } from '@wireroom/testkit';
import { ConfirmationLinks } from '../obligation/confirmation-links.js';
import { type ProveStage, startProveStage, webhook } from '../prove/prove.fixture.js';

let site: Awaited<ReturnType<typeof startReceiver>>;
let stage: ProveStage;

beforeAll(async () => {
  site = await startReceiver();
  const routes = [{ id: 'all', title: 'All', query: '*', destinations: ['site'] }];
  stage = await startProveStage('confirmation', { routes, destinations: [webhook('site', site)] });
});
afterAll(async () => {
  await stage?.publishing.stop();
  await site?.stop();
});

/** An article that was withdrawn at its destination, and the link of that. */
async function withdrawn(given: Partial<Article> = {}): Promise<{ article: Article; link: string }> {
  const article = stage.story(given);
  await stage.enriched(article);
  await eventually(() => site.arrivals.some((arrival) => arrival.article === article.id));
  await stage.withdraw(article, { edNotes: [{ text: 'Names <b>minors</b>.', public: false }] });
  const obligation = await eventually(async () => (await evidence(article))?.obligations[0]);
  return { article, link: stage.publishing.app.get(ConfirmationLinks).linkOf(obligation as Obligation) as string };
}

async function evidence({ id }: Article): Promise<WithdrawalEvidence | undefined> {
  const answer = await stage.call(`/v1/articles/${id}/withdrawal`);
  return answer.ok ? ((await answer.json()) as WithdrawalEvidence) : undefined;
}

const owed = async (article: Article) => (await evidence(article))?.obligations[0];
const posted = (link: string, fields: Record<string, string>) =>
  fetch(link, { method: 'POST', body: new URLSearchParams(fields) });
const sent = (link: string, body: object, headers = {}) =>
  fetch(link, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });

it('shows what is withdrawn without confirming anything, however often the link is followed', async () => {
  const { article, link } = await withdrawn({ headline: '<script>alert(1)</script>' });
  for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(link, { method })).status).toBe(200);
  const answer = await fetch(link);
  const page = await answer.text();
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).toContain('Names &lt;b&gt;minors&lt;/b&gt;.');
  expect(page).toContain(article.guid);
  expect(page).toContain('We have removed it');
  expect(page).not.toMatch(/<script|<b>/);
  expect(await owed(article)).toMatchObject({ state: 'open' });
});

it('is confirmed by the form, with who says so, and then says so', async () => {
  const { article, link } = await withdrawn();
  const page = await (await posted(link, { withdrawn: 'true', by: 'Mo <Desk>', note: 'Pulled.' })).text();
  expect(page).toMatch(/Confirmed [^<]*: the article is gone\./);
  expect(page).toContain('Mo &lt;Desk&gt;: Pulled.');
  expect(page).not.toContain('<form');
  const proof = { kind: 'confirmed-by-link', detail: 'Mo <Desk>: Pulled.' };
  expect(await owed(article)).toMatchObject({ state: 'confirmed', proof });
  await posted(link, { withdrawn: 'false' });
  expect(await owed(article)).toMatchObject({ state: 'confirmed', proof });
  expect(await (await fetch(link)).text()).toContain('the article is gone');
});

it('is refused by the form, and may be confirmed by the same link afterwards', async () => {
  const { article, link } = await withdrawn();
  expect((await posted(link, { by: 'Mo' })).status).toBe(400);
  expect(await owed(article)).toMatchObject({ state: 'open' });
  const page = await (await posted(link, { withdrawn: 'false', note: 'x'.repeat(2_000) })).text();
  expect(page).toContain('it is not removed');
  expect(page).not.toContain('We do not comply');
  expect(await owed(article)).toMatchObject({
    state: 'refused',
    why: { code: 'refused-by-recipient', message: expect.stringMatching(/x{1000}$/) },
  });
  await posted(link, { withdrawn: 'true' });
  expect(await owed(article)).toMatchObject({ state: 'confirmed', proof: { kind: 'confirmed-by-link' } });
});

it('is ended by a machine, with the token in the address or as a bearer token', async () => {
  const [one, other] = [await withdrawn(), await withdrawn()];
  expect(await (await sent(one.link, { withdrawn: true, by: 'cms', extra: 1 })).json()).toMatchObject({
    outcome: 'changed',
    state: 'confirmed',
    obligationId: (await owed(one.article))?.id,
  });
  const [address = '', token] = other.link.split('?token=');
  const headers = { authorization: `Bearer ${token}` };
  expect(await (await sent(address, { withdrawn: false, note: 'printed' }, headers)).json()).toMatchObject({ state: 'refused' });
  expect(await (await sent(address, { withdrawn: false }, headers)).json()).toMatchObject({ outcome: 'unchanged' });
  expect((await sent(address, { withdrawn: 'yes' }, headers)).status).toBe(400);
});

it('is closed to every other token', async () => {
  const [one, other] = [await withdrawn(), await withdrawn()];
  const [address = ''] = one.link.split('?');
  const token = other.link.split('=')[1];
  const unknown = address.replace(/[0-9a-f-]{36}/, one.article.id);
  const wrong = [address, `${address}?token=`, `${address}?token=${token}`, `${one.link}&token=x`, `${unknown}?token=${token}`];
  for (const link of [...wrong, one.link.replace(/[0-9a-f-]{36}/, 'x')]) {
    const answer = await fetch(link);
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('not valid')]);
    expect((await posted(link, { withdrawn: 'true' })).status).toBe(403);
    const refused = await sent(link, { withdrawn: true });
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([403, 'confirmation-token-wrong']);
  }
  expect(await owed(one.article)).toMatchObject({ state: 'open' });
});
