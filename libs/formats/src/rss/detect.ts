import type { Probe } from '../format.js';

/** RSS of any version that isn't RDF: its root is `rss`, whatever namespace it claims. */
export function detectRss(probe: Probe): boolean {
  return probe.root?.name === 'rss';
}
