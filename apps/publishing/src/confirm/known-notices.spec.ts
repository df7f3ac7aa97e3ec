import { expect, it } from '@jest/globals';
import { obligationIdOf } from '@wireroom/editorial';
import type { TransactionGate } from '@wireroom/persistence';
import { createLogger } from '@wireroom/runtime';
import type { ConfirmationLinks } from '../obligation/confirmation-links.js';
import type { Confirmable } from '../obligation/confirmation-tokens.js';
import type { Proofs } from '../obligation/proofs.js';
import { KnownNotices } from './known-notices.js';

const dueAt = new Date('2026-03-01T10:02:00.000Z');
const links = { linkOf: ({ id, dueAt: due }: Confirmable) => `${id} ${due}` } as ConfirmationLinks;
const notice = (destinationId: string) => ({ destinationId, articleId: 'b3b6f2a0-5a6e-5e7c-9a57-3c1f0a8e4d21', revision: 2 });
const idOf = (destinationId: string) => obligationIdOf(notice(destinationId).articleId, 2, `destination ${destinationId}`);

function knownNotices(read: (ids: readonly string[]) => Promise<object[]>): KnownNotices {
  const gate = { read: (_: string, [ids]: [string[]]) => read(ids) } as unknown as TransactionGate;
  const clock = { now: () => dueAt };
  return new KnownNotices(gate, links, {} as Proofs, clock, createLogger('publishing', 'silent'));
}

it('asks about all notices of a moment together, and answers each its own', async () => {
  const asked: (readonly string[])[] = [];
  const notices = knownNotices(async (ids) => {
    asked.push(ids);
    return [{ id: idOf('shop'), dueAt }];
  });
  const found = await Promise.all(['site', 'shop'].map((id) => notices.obligationOf(notice(id))));
  expect(found).toEqual([undefined, { id: idOf('shop'), link: `${idOf('shop')} ${dueAt.toISOString()}` }]);
  expect(asked).toEqual([[idOf('site'), idOf('shop')]]);
});

it('holds no notice back when nothing can be asked', async () => {
  const notices = knownNotices(() => Promise.reject(new Error('away')));
  expect(await notices.obligationOf(notice('site'))).toBeUndefined();
});
