import type { Probe } from '../format.js';

/** An Atom feed of any version, also without its namespace; a single entry only with it, as others use that name. */
export function detectAtom(probe: Probe): boolean {
  if (probe.root?.name === 'feed') return true;
  return probe.root?.name === 'entry' && /\/(?:2005\/atom|atom\/ns#?)/i.test(probe.root.namespace ?? '');
}
