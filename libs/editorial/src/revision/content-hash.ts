import { createHash } from 'node:crypto';
import type { Item } from '@wireroom/contracts';

/**
 * SHA-256 (lower-case hex) over everything in an item that readers or editors would see. Left out is what tells versions
 * apart without being content: an item sent again with a new time or version number but the same words is a duplicate.
 */
export function contentHash(item: Item): string {
  const { guid, providerVersion, versionCreated, firstCreated, signals, signalEvidence, repairs, extensions, ...content } = item;
  // In one order of properties, whatever order the reader made them in.
  const properties = Object.entries(content).filter(([, value]) => value !== undefined);
  properties.sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(properties)).digest('hex');
}
