import { expect, it } from '@jest/globals';
import type { Obligation, WithdrawalEvidence } from '@wireroom/contracts';
import { evidencePage } from './evidence-page.js';

const at = '2026-03-01T10:00:00.000Z';
const hostile = `"><script src=x>'&`;
const base = { articleId: 'a', revision: 2, received: [{ revision: 1, at }], openedAt: at, dueAt: at, attempts: 2 };
const obligations: Obligation[] = [
  { ...base, id: 'o1', recipient: { kind: 'destination', destinationId: 'site', channel: 'webhook' }, state: 'open' },
  {
    ...base,
    id: 'o2',
    recipient: { kind: 'feed', routeId: 'all', client: hostile },
    received: [],
    state: 'refused',
    endedAt: at,
    why: { code: 'x', message: hostile },
  },
  {
    ...base,
    id: 'o3',
    recipient: { kind: 'websub', routeId: 'all', callback: `https://example.org/?${hostile}` },
    state: 'confirmed',
    escalatedAt: at,
    endedAt: at,
    proof: { kind: 'topic-accepted', at, detail: hostile },
  },
  {
    ...base,
    id: 'o4',
    recipient: { kind: 'pull', routeId: 'all', client: 'c', cursor: hostile },
    state: 'escalated',
    reopenedBy: 3,
  },
];
const evidence: WithdrawalEvidence = {
  articleId: 'a',
  revision: 2,
  provider: hostile,
  guid: hostile,
  headline: hostile,
  pubStatus: 'canceled',
  reason: hostile,
  withdrawnAt: at,
  reopenedBy: 3,
  counts: { open: 1, confirmed: 1, refused: 1, escalated: 1 },
  obligations,
  ledger: [{ sequence: 1, at, obligationId: 'o1', change: 'opened', hash: 'ab12' }],
  ledgerIntact: true,
};

it('says all that is known in words, and lets nothing in as markup', () => {
  const page = evidencePage(evidence, new Date(at));
  expect(page).not.toContain('<script');
  expect(page).not.toContain(`'&<`);
  expect(page.match(/&quot;&gt;&lt;script src=x&gt;&#39;&amp;/g)).toHaveLength(10);
  for (const words of [
    'REFUSED',
    'ESCALATED',
    'topic-accepted',
    'not known',
    'escalated 2026',
    'since revision 3',
    'ab12',
    'intact',
  ])
    expect(page).toContain(words);
  expect(page).not.toContain('BROKEN');
});

it('says so in capitals when the record was changed, and that nobody had the article', () => {
  const page = evidencePage({ ...evidence, obligations: [], ledger: [], ledgerIntact: false }, new Date(at));
  expect(page).toContain('THE CHAIN OF HASHES IS BROKEN');
  expect(page).toContain('Nobody had received the article.');
});
