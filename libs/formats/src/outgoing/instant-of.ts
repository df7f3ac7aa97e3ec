import type { When } from '@wireroom/contracts';

/** A moment in the form that RFC 3339 wants, with seconds; undefined for a date alone, to which no time is ever invented. */
export function instantOf(when: When | undefined): string | undefined {
  if (when === undefined || when.length === 10) return undefined;
  return when.charAt(16) === ':' ? when : `${when.slice(0, 16)}:00${when.slice(16)}`;
}

/** The end of an embargo as an instant: of a date alone the last second that it has anywhere on earth, never an earlier one. */
export function embargoInstantOf(when: When | undefined): string | undefined {
  return when !== undefined && when.length === 10 ? `${when}T23:59:59-12:00` : instantOf(when);
}
