import type { Role } from './role.js';

/** One thing that a role lets a person do. `chiefs`: make, change or disable a user with the role chief. */
export type Power =
  | 'read'
  | 'withdraw'
  | 'end-obligation'
  | 'decide-hold'
  | 'break-embargo'
  | 'resume'
  | 'resend'
  | 'audit'
  | 'users'
  | 'chiefs';

const POWERS: Readonly<Record<Role, readonly Power[]>> = {
  viewer: ['read'],
  editor: ['read', 'withdraw', 'end-obligation', 'decide-hold', 'break-embargo'],
  operator: ['read', 'resume', 'resend', 'audit', 'users'],
  chief: ['read', 'withdraw', 'end-obligation', 'decide-hold', 'break-embargo', 'resume', 'resend', 'audit', 'users', 'chiefs'],
};

/** Whether somebody of that role may do it. */
export function may(role: Role | undefined, power: Power): boolean {
  return role !== undefined && POWERS[role].includes(power);
}
