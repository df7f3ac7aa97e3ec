import type { Probe } from '../format.js';

/** An RDF document that holds RSS: other RDF vocabularies (FOAF, DOAP, OWL) are no news. */
export function detectRdf(probe: Probe): boolean {
  if (probe.root?.name !== 'rdf') return false;
  return /<(?:\w+:)?channel[\s>/]|<(?:\w+:)?item[\s>]/i.test(probe.text);
}
