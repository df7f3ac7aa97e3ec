import type { When } from '@wireroom/contracts';

/**
 * Of two ends of one embargo the later, so that nothing said beside an embargo shortens it. Where they say the same, the other one counts: a
 * day alone is the same as its last second anywhere on earth, as which formats without days write it.
 */
export function laterEmbargo(known: When | undefined, other: When): When {
  return known !== undefined && endOf(known) > endOf(other) ? known : other;
}

/** Milliseconds since 1970. */
function endOf(until: When): number {
  return Date.parse(until.length === 10 ? `${until}T23:59:59-12:00` : until);
}
