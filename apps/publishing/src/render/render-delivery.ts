import { type ArticleFormat, type ArticleWriter, type Rendering, slugOf, writers } from '@wireroom/formats';
import { LRUCache } from 'lru-cache';
import type { Rendition } from '../line/rendition.js';
import { publishingFault } from '../publishing-faults.js';

/** Rendered bodies kept in memory, in bytes: many destinations that want the same format share one rendition. */
const CACHE_BYTES = 32 * 1024 * 1024;

const renditions = new LRUCache<string, Rendition>({ maxSize: CACHE_BYTES, sizeCalculation: ({ bytes }) => bytes.length + 1 });

/** Row 10: the revision in a destination's format. @throws Fault `rendition-failed` (reject) */
export function renderDelivery(rendering: Rendering, format: ArticleFormat): Rendition {
  // An embargo that is broken is taken out of its revision.
  const { id, revision, embargoUntil = '' } = rendering.article;
  const key = `${format} ${id} ${revision} ${embargoUntil}`;
  const known = renditions.get(key);
  if (known !== undefined) return known;
  try {
    const writer: ArticleWriter = writers[format];
    const { mediaType, ending, encoding } = writer;
    const { slugline, headline, signals, provider, receivedAt, pubStatus } = rendering.article;
    const bytes = Buffer.from(writer.article(rendering), encoding);
    const facts = { slugline, headline, signals, provider, receivedAt, withdrawn: pubStatus !== 'usable' };
    const rendition: Rendition = { mediaType, ending, bytes, slug: slugOf(rendering.article), ...facts };
    renditions.set(key, rendition);
    return rendition;
  } catch (error) {
    throw publishingFault('rendition-failed', { format, why: error instanceof Error ? error.message : String(error) }, error);
  }
}
