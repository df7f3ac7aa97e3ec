import type { When } from '@wireroom/contracts';

/** A moment as NITF's `norm` has it: ISO 8601 in its basic form, no more precise than it was given. */
export function nitfDate(when: When | undefined): string | undefined {
  if (when === undefined) return undefined;
  const day = when.slice(0, 10).replaceAll('-', '');
  return when.length === 10 ? day : day + when.slice(10).replaceAll(':', '');
}
