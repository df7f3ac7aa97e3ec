import type { Probe } from '../format.js';

/** RSS that declares WordPress' namespace for exports, in any of its versions. */
export function detectWxr(probe: Probe): boolean {
  return probe.root?.name === 'rss' && /wordpress\.org\/export\/\d/i.test(probe.root.attributes);
}
