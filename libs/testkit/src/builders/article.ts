import { createHash } from 'node:crypto';
import type { Article } from '@wireroom/contracts';
import { v5 } from 'uuid';
import { anItem } from './item.js';

/** Namespace of the ids that builders make up. */
const BUILT = '6f6a7d0e-3c55-4f0e-9a43-1d5b0a6a2b11';

/** An id that is the same for the same words. */
export function idOf(...words: readonly (string | number)[]): string {
  return v5(words.join('\n'), BUILT);
}

/** A valid first revision. Ids and hashes follow from provider, guid and content unless they are given. */
export function anArticle(given: Partial<Article> = {}): Article {
  const item = anItem(given);
  const provider = given.provider ?? 'northwire';
  const guid = item.guid ?? 'urn:example:none';
  const revision = given.revision ?? 1;
  const sha256 = createHash('sha256').update(`${guid} ${revision}`).digest('hex');
  const content = JSON.stringify([item.headline, item.body, item.pubStatus]);
  return {
    ...item,
    guid,
    id: idOf(provider, guid),
    revision,
    provider,
    source: 'northwire-rss',
    receivedAt: '2026-03-01T07:30:02.000Z',
    contentHash: createHash('sha256').update(content).digest('hex'),
    document: { id: idOf('document', guid, revision), sha256, format: 'rss', index: 0 },
    ...given,
  };
}
