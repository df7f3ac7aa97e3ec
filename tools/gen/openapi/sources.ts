import type { Node } from './node.js';
import { resourcePaths } from './resources.js';

/** The sources, which ingest keeps. */
export const SOURCE_PATHS: Node = resourcePaths({
  tag: 'ingest',
  kind: 'source',
  name: 'Source',
  whenChanged:
    'A new source needs `key` or `keySha256`; one that is there keeps its key where neither is given. Another key is in force at once, in ' +
    'other copies of ingest within seconds. The answer says what follows for articles that came before.',
  whenDeleted: 'Its pushes are refused from then on, by other copies of ingest within seconds. Documents and articles stay.',
});
