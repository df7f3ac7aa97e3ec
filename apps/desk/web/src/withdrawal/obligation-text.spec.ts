import { expect, test } from '@jest/globals';
import type { Obligation } from '@wireroom/contracts';
import { countsText, leftText, recipientText, stateText } from './obligation-text.js';

const NOW = new Date('2026-03-01T10:00:00Z');
const open: Obligation = {
  id: '3f0b3a5e-55b4-5f3e-9d0a-0a4a6f6f5f10',
  articleId: 'fa362b27-4715-5806-9bea-3a007c7054b9',
  revision: 2,
  recipient: { kind: 'destination', destinationId: 'site', channel: 'sftp' },
  received: [],
  state: 'open',
  openedAt: '2026-03-01T10:00:00.000Z',
  dueAt: '2026-03-01T10:02:00.000Z',
  attempts: 0,
};
const none = { open: 0, confirmed: 0, refused: 0, escalated: 0, released: 0 };

test.each([
  [{}, 'Open'],
  [{ state: 'escalated' }, 'Escalated'],
  [{ reopenedBy: 3 }, 'Not followed'],
  [{ state: 'escalated', supersededBy: 3 }, 'Not followed'],
  [{ state: 'confirmed', reopenedBy: 3 }, 'Confirmed'],
] as const)('%j is %s', (given, text) => {
  expect(stateText({ ...open, ...given })).toBe(text);
});

test('time is left only to what is open and followed', () => {
  expect(leftText(open, NOW)).toBe('is escalated in 2 min');
  expect(leftText(open, new Date('2026-03-01T10:01:30.200Z'))).toBe('is escalated in 30 s');
  expect(leftText(open, new Date(open.dueAt))).toBe('is escalated any moment');
  expect(leftText({ ...open, reopenedBy: 3 }, NOW)).toBeUndefined();
  expect(leftText({ ...open, state: 'escalated' }, NOW)).toBeUndefined();
});

test('counts say only what there is', () => {
  expect(countsText(none)).toBe('Nobody had it');
  expect(countsText({ ...none, confirmed: 5, escalated: 2, open: 1 })).toBe('5 of 8 confirmed, 2 escalated, 1 open');
  expect(countsText({ ...none, refused: 1, released: 2 })).toBe('0 of 3 confirmed, 1 refused, 2 not followed any more');
});

test.each([
  [open.recipient, 'site', 'SFTP'],
  [{ kind: 'feed', routeId: 'all', client: 'reader' }, 'reader', 'Feed of all'],
  [{ kind: 'pull', routeId: 'all', client: '', cursor: 'main' }, 'A client without a name, cursor main', 'Pull of all'],
  [{ kind: 'pull', routeId: 'all', client: 'app', cursor: '' }, 'app', 'Pull of all'],
  [{ kind: 'websub', routeId: 'all', callback: 'https://x.example/' }, 'https://x.example/', 'WebSub of all'],
] as const)('%j is named', (recipient, name, channel) => {
  expect(recipientText(recipient)).toEqual({ name, channel });
});
