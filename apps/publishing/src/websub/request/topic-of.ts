import type { FeedFormat } from '@wireroom/formats';
import { readFeedFile } from '../../feed/feed-address.js';

export interface Topic {
  readonly routeId: string;
  readonly format: FeedFormat;
}

/** The feed that an address is of; undefined where it is none of ours: another host, an older page, no such route or format. */
export function topicOf(address: string, base: string, isRoute: (id: string) => boolean): Topic | undefined {
  const prefix = `${base}/v1/feeds/`;
  if (!address.startsWith(prefix)) return undefined;
  const topic = readFeedFile(address.slice(prefix.length));
  return topic !== undefined && isRoute(topic.routeId) ? topic : undefined;
}

/** The base that a topic's address was made with. */
export function baseOf(topic: string): string {
  return topic.slice(0, topic.lastIndexOf('/v1/feeds/'));
}
