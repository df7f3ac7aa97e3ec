import { afterEach, describe, expect, it } from '@jest/globals';
import { type Obligation, ObligationOutcome, WithdrawalEvidence } from '@wireroom/contracts';
import { run } from '../run.js';
import { fakeService, type Reply } from '../services/fake-service.fixture.js';
import { recordingTerminal } from '../terminal/recording-terminal.fixture.js';

const ARTICLE = '5f0c3c1e-8f3b-5a55-9d5f-6a3f1f1d2b11';
const NOW = '2026-03-01T12:00:00.000Z';
const obligation: Obligation = {
  id: '00000000-0000-5000-8000-000000000001',
  articleId: ARTICLE,
  revision: 2,
  recipient: { kind: 'destination', destinationId: 'site', channel: 'webhook' },
  received: [{ revision: 1, at: NOW }],
  state: 'confirmed',
  openedAt: NOW,
  dueAt: NOW,
  endedAt: NOW,
  proof: { kind: 'read-back', at: NOW, detail: '410' },
  attempts: 1,
};
const reader: Obligation = {
  ...obligation,
  recipient: { kind: 'feed', routeId: 'all', client: '' },
  received: [],
  state: 'open',
  proof: undefined,
};
const evidence: WithdrawalEvidence = {
  articleId: ARTICLE,
  revision: 2,
  provider: 'p',
  guid: 'g',
  pubStatus: 'canceled',
  reason: 'Legal.\nNow.',
  withdrawnAt: NOW,
  counts: { open: 1, confirmed: 1, refused: 0, escalated: 0 },
  obligations: [obligation, reader],
  ledger: [],
  ledgerIntact: true,
};

let fake: Awaited<ReturnType<typeof fakeService>>;
afterEach(() => fake.close());

async function wireroom(args: readonly string[], replies: Readonly<Record<string, Reply>>) {
  fake = await fakeService(replies);
  const terminal = recordingTerminal({ env: { WIREROOM_PUBLISHING_URL: fake.url } });
  return { code: await run(args, terminal), ...terminal.written, asked: fake.asked };
}

describe('wireroom withdrawal', () => {
  const path = `GET /v1/articles/${ARTICLE}/withdrawal`;

  it('shows who had the article and what became of it there', async () => {
    const { code, out, asked } = await wireroom(['withdrawal', ARTICLE, '--revision', '2'], {
      [path]: () => WithdrawalEvidence.parse(evidence),
    });
    expect(code).toBe(0);
    expect(asked[0]?.query).toEqual({ revision: '2' });
    expect(out).toContain('canceled by revision 2, 2026-03-01 12:00:00Z\nreason: Legal. Now.\nthe record is intact\n');
    expect(out).toMatch(/site +1 +confirmed +2026-03-01 12:00:00Z +read-back: 410\n/);
    expect(out).toMatch(/feed all +- +open/);
  });

  it('says when nobody had it, and when the record was changed', async () => {
    const changed = { ...evidence, obligations: [], ledgerIntact: false };
    const { out } = await wireroom(['withdrawal', ARTICLE], { [path]: () => changed });
    expect(out).toContain('THE RECORD WAS CHANGED');
    expect(out).toContain('Nobody had received it.');
  });
});

describe('wireroom confirm and refuse', () => {
  it('send the reason, and fail where nothing was changed', async () => {
    const outcome = (given: 'changed' | 'unchanged') => () => ObligationOutcome.parse({ outcome: given, obligation });
    const path = `/v1/obligations/${obligation.id}`;
    const confirmed = await wireroom(['confirm', obligation.id, '--reason', 'seen'], {
      [`POST ${path}/confirm`]: outcome('changed'),
    });
    expect(confirmed).toMatchObject({ code: 0, out: 'The obligation is confirmed.\n' });
    expect(confirmed.asked[0]?.body).toEqual({ reason: 'seen' });
    await fake.close();
    const refused = await wireroom(['refuse', obligation.id, '--reason', 'kept'], {
      [`POST ${path}/refuse`]: outcome('unchanged'),
    });
    expect(refused).toMatchObject({ code: 1, err: 'Nothing was changed: the obligation was confirmed already.\n' });
    await fake.close();
    expect((await wireroom(['confirm', obligation.id], {})).code).toBe(2);
  });
});
