import { describe, expect, it } from '@jest/globals';
import { may, type Power } from './powers.js';
import { Role } from './role.js';

/** Who may do it, for every power there is. */
const TABLE: Record<Power, string> = {
  read: 'viewer editor chief operator',
  withdraw: 'editor chief',
  'end-obligation': 'editor chief',
  'decide-hold': 'editor chief',
  'break-embargo': 'editor chief',
  resume: 'chief operator',
  resend: 'chief operator',
  audit: 'chief operator',
  users: 'chief operator',
  chiefs: 'chief',
};

describe('may', () => {
  it.each(Object.entries(TABLE))('lets do %s: %s', (power, roles) => {
    expect(Role.options.filter((role) => may(role, power as Power)).join(' ')).toBe(roles);
  });

  it('lets nobody do anything who is not signed in', () => {
    expect(Object.keys(TABLE).filter((power) => may(undefined, power as Power))).toEqual([]);
  });
});
