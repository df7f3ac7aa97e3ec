import type { Probe } from '../format.js';

/** NewsML 1.0 to 1.2: its root is `NewsML`, whatever namespace it claims. NewsML-G2 has other roots. */
export function detectNewsml1(probe: Probe): boolean {
  return probe.root?.name === 'newsml';
}
