import { formatsFault } from '../formats-faults.js';
import { isObject, type JsonObject, listFrom } from '../json/json-value.js';

/** A JSON Feed, its members unchecked. */
export interface JsonFeedDocument {
  readonly feed: JsonObject;
  readonly items: readonly unknown[];
}

/** @throws Fault `document-malformed` */
export function parseJsonFeed(json: unknown): JsonFeedDocument {
  if (!isObject(json)) throw formatsFault('document-malformed', { reason: 'a JSON Feed is an object' });
  return { feed: json, items: listFrom(json['items']) };
}
