import { describe, expect, it } from '@jest/globals';
import type { Obligation } from '@wireroom/contracts';
import { changeObligation, isFollowed, type ObligationChange } from './change-obligation.js';

const DUE = '2026-03-01T10:02:00.000Z';
const AT = new Date(DUE);
const open: Obligation = {
  id: '3f0b3a5e-55b4-5f3e-9d0a-0a4a6f6f5f10',
  articleId: 'fa362b27-4715-5806-9bea-3a007c7054b9',
  revision: 2,
  recipient: { kind: 'destination', destinationId: 'site', channel: 'webhook' },
  received: [{ revision: 1 }],
  state: 'open',
  openedAt: '2026-03-01T10:00:00.000Z',
  dueAt: DUE,
  attempts: 0,
};
const why = { code: 'refused-by-person', message: 'They keep it.' };
const proof = { kind: 'read-back', at: DUE, detail: '410' } as const;
const before = {
  open,
  notified: { ...open, notifiedAt: '2026-03-01T10:00:01.000Z' },
  escalated: { ...open, state: 'escalated', escalatedAt: DUE },
  confirmed: { ...open, state: 'confirmed', endedAt: DUE, proof },
  refused: { ...open, state: 'refused', endedAt: DUE, why },
  superseded: { ...open, supersededBy: 3 },
  reopened: { ...open, reopenedBy: 3 },
} satisfies Record<string, Obligation>;
const changes = {
  notified: { kind: 'notified', at: DUE },
  confirmed: { kind: 'confirmed', proof },
  refused: { kind: 'refused', why },
  escalated: { kind: 'escalated' },
  superseded: { kind: 'superseded', by: 4 },
  reopened: { kind: 'reopened', by: 4 },
} satisfies Record<string, ObligationChange>;

/** What each change makes of each obligation; `-`: nothing. */
const TABLE: readonly (readonly [keyof typeof before, Record<keyof typeof changes, string>])[] = [
  [
    'open',
    {
      notified: 'open',
      confirmed: 'confirmed',
      refused: 'refused',
      escalated: 'escalated',
      superseded: 'open',
      reopened: 'open',
    },
  ],
  [
    'notified',
    { notified: '-', confirmed: 'confirmed', refused: 'refused', escalated: 'escalated', superseded: 'open', reopened: 'open' },
  ],
  [
    'escalated',
    {
      notified: 'escalated',
      confirmed: 'confirmed',
      refused: 'refused',
      escalated: '-',
      superseded: 'escalated',
      reopened: 'escalated',
    },
  ],
  ['confirmed', { notified: 'confirmed', confirmed: '-', refused: '-', escalated: '-', superseded: '-', reopened: '-' }],
  ['refused', { notified: 'refused', confirmed: 'confirmed', refused: '-', escalated: '-', superseded: '-', reopened: '-' }],
  [
    'superseded',
    { notified: 'open', confirmed: 'confirmed', refused: 'refused', escalated: '-', superseded: '-', reopened: '-' },
  ],
  ['reopened', { notified: 'open', confirmed: 'confirmed', refused: 'refused', escalated: '-', superseded: '-', reopened: '-' }],
];

describe('changeObligation', () => {
  const cases = TABLE.flatMap(([from, row]) => Object.entries(row).map(([change, to]) => ({ from, change, to })));

  it.each(cases)('$from, when $change: $to', ({ from, change, to }) => {
    const after = changeObligation(before[from], changes[change as keyof typeof changes], AT);
    expect(after?.state ?? '-').toBe(to);
    expect(after).not.toEqual(before[from]);
  });

  it('escalates at its time, not before', () => {
    expect(changeObligation(open, changes.escalated, new Date(AT.getTime() - 1))).toBeUndefined();
    expect(changeObligation(open, changes.escalated, AT)).toEqual(before.escalated);
  });

  it('keeps when it was escalated, refused and by whom it was relieved', () => {
    const late = changeObligation(before.escalated, changes.confirmed, AT);
    expect(late).toEqual({ ...before.escalated, state: 'confirmed', endedAt: DUE, proof });
    expect(changeObligation(before.refused, changes.confirmed, AT)).not.toHaveProperty('why');
    expect(changeObligation(before.superseded, changes.confirmed, AT)).toMatchObject({ state: 'confirmed', supersededBy: 3 });
    expect(changeObligation(before.escalated, changes.reopened, AT)).toMatchObject({ reopenedBy: 4, escalatedAt: DUE });
  });

  it('follows what is open or escalated and still stands', () => {
    const followed = Object.entries(before).filter(([, obligation]) => isFollowed(obligation));
    expect(followed.map(([name]) => name)).toEqual(['open', 'notified', 'escalated']);
  });
});
