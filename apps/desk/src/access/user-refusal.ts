import { may, type Person, type Role } from '@wireroom/contracts';

/** A change of a user that somebody wants. */
export interface WantedUserChange {
  /** What the user is; undefined for one that is made. */
  readonly present?: { readonly name: string; readonly role: Role; readonly disabled: boolean };
  readonly role: Role;
  readonly disabled: boolean;
}

/**
 * Why it is refused: only a chief decides about chiefs, or who may manage users could give himself every other power; nobody disables himself or changes
 * his own role; and one chief always stays.
 */
export function userRefusal(
  by: Person,
  wanted: WantedUserChange,
  chiefs: number,
): 'chiefs-only' | 'oneself' | 'last-chief' | undefined {
  const { present, role, disabled } = wanted;
  if ((role === 'chief' || present?.role === 'chief') && !may(by.role, 'chiefs')) return 'chiefs-only';
  if (present === undefined) return undefined;
  if (present.name === by.name && (role !== present.role || disabled)) return 'oneself';
  const wasChief = present.role === 'chief' && !present.disabled;
  return wasChief && (role !== 'chief' || disabled) && chiefs <= 1 ? 'last-chief' : undefined;
}
