import { describe, expect, it } from '@jest/globals';
import { RouteRules } from '@wireroom/contracts';
import { countText } from './count-text.js';
import { decisionText } from './decision-text.js';
import { explanationText } from './explanation-text.js';
import { instantOf } from './instant-of.js';
import { reportText } from './resend-text.js';
import { rulesText } from './rules-text.js';
import { settingsFields } from './settings-fields.js';
import { tableText } from './table-text.js';

describe('tableText', () => {
  it('keeps columns as wide as what stands in them, and each row on a line', () => {
    const columns = [
      { title: 'id', of: ({ id }: { id?: string }) => id },
      { title: 'n', of: () => 5 },
    ];
    expect(tableText([{ id: 'long one' }, { id: 'a\nb\u001b[2J' }, {}], columns)).toBe(
      'ID        N\nlong one  5\na b [2J   5\n-         5\n',
    );
    expect(tableText([{ id: 'x'.repeat(80) }], columns)).toContain(`${'x'.repeat(59)}…  5`);
  });
});

describe('instantOf', () => {
  const now = Date.parse('2026-03-01T12:00:00Z');
  it.each([
    ['90s', '2026-03-01T11:58:30.000Z'],
    ['2h', '2026-03-01T10:00:00.000Z'],
    ['3d', '2026-02-26T12:00:00.000Z'],
    ['2026-02-01', '2026-02-01T00:00:00.000Z'],
    ['2026-02-01T08:30:00+01:00', '2026-02-01T07:30:00.000Z'],
    ['2026-02-01T08:30', undefined],
    ['2026-13-01', undefined],
    ['yesterday', undefined],
    ['0h', undefined],
  ])('takes %s as %s', (text, instant) => {
    expect(instantOf(text, now)).toBe(instant);
  });
});

describe('texts', () => {
  it('tell rules in a few words', () => {
    expect(rulesText(RouteRules.parse({}))).toBeUndefined();
    const rules = { delay: '5m', approval: 'every-revision', enrichedOnly: true, rights: { refuse: ['a'], requireTerms: true } };
    expect(rulesText(RouteRules.parse(rules))).toBe(
      'delay 5m, approval of every revision, enriched only, terms required, 1 phrase refused',
    );
  });

  it('tell what sending again came to', () => {
    const report = { outcome: 'refused' as const, matching: 3, outdated: 1, resendable: 2, limit: 5_000 };
    const found =
      '3 deliveries found, 1 of them left out, as the destination has a newer revision or is owed one; 2 can be sent again.\n';
    expect(reportText({ ...report, reason: 'unconfirmed' })).toBe(found);
    expect(reportText({ ...report, reason: 'expect-differs' })).toBe(`Nothing was sent, as it is no longer that many: ${found}`);
    expect(reportText({ ...report, reason: 'too-many' })).toMatch(/more than 5000/);
    expect(reportText({ ...report, outcome: 'resent' })).toBe('2 deliveries sent again.\n');
  });

  it('tell what a decision came to', () => {
    const order = { decision: 'approve' as const, revision: 2 };
    expect(decisionText(order, { outcome: 'held', reason: 'delayed', releaseAt: '2026-03-01T12:00:00.000Z' })).toBe(
      'Revision 2 is approved, and still delayed until 2026-03-01 12:00:00Z.\n',
    );
    expect(decisionText(order, { outcome: 'refused', reason: 'newer-revision', newestRevision: 3 })).toBe(
      'Nothing was decided: a newer revision has come, revision 3.\n',
    );
  });

  it('tell why routes decided as they did, those that took it first', () => {
    const decisions = [
      { routeId: 'a', outcome: 'skip' as const, reason: 'not-matched', detail: 'topic:politics', recorded: false },
      { routeId: 'b', outcome: 'send' as const, reason: 'matched', recorded: true },
    ];
    const articleId = '5f0c3c1e-8f3b-5a55-9d5f-6a3f1f1d2b11';
    expect(explanationText({ articleId, revision: 1, decidedAt: '2026-03-01T12:00:00.000Z', decisions })).toBe(
      `article ${articleId}, revision 1, decided 2026-03-01 12:00:00Z
  route b takes it: matched
  route a does not take it: not-matched: topic:politics
    (not on record: this is how the route decides now)
`,
    );
  });

  it('tell settings by their places, and counts', () => {
    const settings = { id: 'x', rules: { delay: '5m' }, keys: [{ id: 'a', keyFile: '/k' }], destinations: [], to: ['a', 'b'] };
    expect(settingsFields(settings)).toEqual([
      ['rules.delay', '5m'],
      ['keys.0.id', 'a'],
      ['keys.0.keyFile', '/k'],
      ['to', '[a, b]'],
    ]);
    expect([countText(1, 'delivery'), countText(2, 'delivery'), countText(0, 'route')]).toEqual([
      '1 delivery',
      '2 deliveries',
      '0 routes',
    ]);
  });
});
