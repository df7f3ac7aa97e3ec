import type { Probe } from '../format.js';

/** An Atom feed of any version, also without its namespace; a single entry or tombstone only with it, as others use these names. */
export function detectAtom(probe: Probe): boolean {
  if (probe.root?.name === 'feed') return true;
  if (probe.root?.name === 'deleted-entry') return /\/atompub\/tombstones\//i.test(probe.root.namespace ?? '');
  return probe.root?.name === 'entry' && /\/(?:2005\/atom|atom\/ns#?)/i.test(probe.root.namespace ?? '');
}
