import { expect, it } from '@jest/globals';
import { changeOf } from './change-of.js';

const at = new Date('2026-03-01T10:00:00.000Z');
const wordsOf = (by?: string, note?: string) => changeOf({ withdrawn: true, by, note }, 'confirmed-by-link', at);

it('is a proof with who says so and what was done, or a refusal with the reason', () => {
  const proof = { kind: 'confirmed-by-link', at: at.toISOString(), detail: 'Mo: Pulled.' };
  expect(wordsOf('Mo', 'Pulled.')).toEqual({ kind: 'confirmed', proof });
  expect(wordsOf()).toEqual({ kind: 'confirmed', proof: { kind: 'confirmed-by-link', at: at.toISOString() } });
  expect(changeOf({ withdrawn: false, note: 'Printed.' }, 'signed-confirmation', at)).toMatchObject({
    kind: 'refused',
    why: { code: 'refused-by-recipient', message: expect.stringContaining('Printed.') },
  });
  expect(changeOf({ withdrawn: false }, 'signed-confirmation', at)).toMatchObject({
    why: { message: expect.stringContaining('no reason is given') },
  });
});

it('keeps nothing that a table would not take', () => {
  expect(wordsOf('M\u0000o\u0007', 'one\ntwo \ud83d 😀')).toMatchObject({ proof: { detail: 'M o: one\ntwo \ufffd 😀' } });
  expect(wordsOf('\u0000', ' ')).not.toHaveProperty('proof.detail');
});
