import { describe, expect, it } from '@jest/globals';
import { type Person, Role } from '@wireroom/contracts';
import { userRefusal } from './user-refusal.js';

const chief: Person = { name: 'chief', role: 'chief' };
const operator: Person = { name: 'ola', role: 'operator' };
const other = { name: 'other', role: 'chief' as Role, disabled: false };

describe('userRefusal', () => {
  it('lets an operator make every user but a chief', () => {
    const refused = (role: Role) => userRefusal(operator, { role, disabled: false }, 1);
    expect(Role.options.map(refused)).toEqual([undefined, undefined, 'chiefs-only', undefined]);
    expect(userRefusal(chief, { role: 'chief', disabled: false }, 1)).toBeUndefined();
  });

  it('lets only a chief change a chief, even back', () => {
    expect(userRefusal(operator, { present: other, role: 'viewer', disabled: false }, 2)).toBe('chiefs-only');
    expect(userRefusal(operator, { present: other, role: 'chief', disabled: false }, 2)).toBe('chiefs-only');
    expect(userRefusal(chief, { present: other, role: 'viewer', disabled: false }, 2)).toBeUndefined();
  });

  it('keeps one chief', () => {
    expect(userRefusal(chief, { present: other, role: 'editor', disabled: false }, 1)).toBe('last-chief');
    expect(userRefusal(chief, { present: other, role: 'chief', disabled: true }, 1)).toBe('last-chief');
    expect(userRefusal(chief, { present: { ...other, disabled: true }, role: 'editor', disabled: true }, 1)).toBeUndefined();
  });

  it('lets nobody change his own role or disable himself', () => {
    const self = { name: 'ola', role: 'operator' as Role, disabled: false };
    expect(userRefusal(operator, { present: self, role: 'editor', disabled: false }, 1)).toBe('oneself');
    expect(userRefusal(operator, { present: self, role: 'operator', disabled: true }, 1)).toBe('oneself');
    expect(userRefusal(operator, { present: self, role: 'operator', disabled: false }, 1)).toBeUndefined();
  });
});
