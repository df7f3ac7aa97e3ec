import type { Probe } from '../format.js';
import { isObject, listFrom, objectsFrom } from '../json/json-value.js';

/** Declares the version, or forgot to and has items that only a JSON Feed has. */
export function detectJsonFeed(probe: Probe): boolean {
  const feed = probe.json;
  if (!isObject(feed)) return false;
  if (typeof feed['version'] === 'string' && /jsonfeed\.org\/version\//i.test(feed['version'])) return true;
  if (listFrom(feed['items']).length === 0) return probe.mediaType === 'application/feed+json';
  return objectsFrom(feed['items']).some((item) => 'content_html' in item || 'content_text' in item || 'date_published' in item);
}
