import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Article, Obligation, WithdrawalEvidence } from '@wireroom/contracts';
import { anArticle, articleEnriched, articleReceived, eventually, startReceiver } from '@wireroom/testkit';
import { OPERATOR_KEY, type RunningPublishing, startPublishing } from '../publishing.fixture.js';

let folder: string;
let publishing: RunningPublishing;
let site: Awaited<ReturnType<typeof startReceiver>>;
let partner: Awaited<ReturnType<typeof startReceiver>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proven-'));
  site = await startReceiver();
  partner = await startReceiver({ confirm: ({ article }) => ({ withdrawn: true, note: article }) });
  const webhook = { type: 'webhook', allowPrivateNetwork: true };
  publishing = await startPublishing('prove_destinations', {
    routes: [{ id: 'all', title: 'Everything', query: '*', destinations: ['drop', 'site', 'partner'] }],
    destinations: [
      { id: 'drop', type: 'file', folder, name: '{articleId}_{revision}.{ending}' },
      { id: 'site', ...webhook, url: site.url, secret: site.secret },
      { id: 'partner', ...webhook, url: partner.url, secret: partner.secret },
    ],
  });
});

afterAll(async () => {
  await publishing?.stop();
  await Promise.all([site, partner].map((receiver) => receiver?.stop()));
  rmSync(folder, { recursive: true, force: true });
});

async function emitNow(subject: string, event: { id: string }): Promise<void> {
  await publishing.emit(subject, { ...event, time: new Date().toISOString() } as { id: string });
}

async function sent(article: Article): Promise<void> {
  await emitNow('article.enriched.routine', articleEnriched({ article, lane: 'routine' }));
  const name = `${article.id}_${article.revision}.`;
  await eventually(() => readdirSync(folder).some((each) => each.startsWith(name)));
  await eventually(() => partner.arrivals.some((each) => each.article === article.id && each.revision === article.revision));
}

async function obligations(articleId: string): Promise<Obligation[]> {
  const headers = { authorization: `Bearer ${OPERATOR_KEY}` };
  const answer = await fetch(`${publishing.url}/v1/articles/${articleId}/withdrawal`, { headers });
  return answer.ok ? ((await answer.json()) as WithdrawalEvidence).obligations : [];
}

it('confirms a folder once each revision’s file is the notice, and a receiver that says so, and waits for who must confirm by himself', async () => {
  const article = anArticle({ guid: 'urn:spec:proven' });
  await sent(article);
  await sent({ ...article, revision: 2 });
  const killed: Article = { ...article, revision: 3, pubStatus: 'canceled' };
  await emitNow('article.received.flash', articleReceived({ article: killed, lane: 'flash', outcome: 'withdrawn' }));
  const at = (found: Obligation[], id: string) =>
    found.find(({ recipient }) => 'destinationId' in recipient && recipient.destinationId === id);
  await eventually(async () => {
    const found = await obligations(article.id);
    expect(at(found, 'drop')).toMatchObject({ state: 'confirmed', proof: { kind: 'file-replaced' } });
    expect(at(found, 'partner')).toMatchObject({
      state: 'confirmed',
      proof: { kind: 'signed-confirmation', detail: article.id },
    });
    expect(at(found, 'site')).toMatchObject({ state: 'open', why: { code: 'proof-failed' } });
    return true;
  });
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(files).toHaveLength(3);
  expect(new Set(files).size).toBe(1);
});
