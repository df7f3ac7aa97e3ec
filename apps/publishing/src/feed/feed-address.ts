import type { FeedFormat } from '@wireroom/formats';

/** File endings of the feeds and what writes them. */
export const FEED_FORMATS: ReadonlyMap<string, FeedFormat> = new Map([
  ['json', 'jsonfeed'],
  ['atom', 'atom'],
  ['rss', 'rss'],
  ['ninjs', 'ninjs'],
  ['g2', 'newsml-g2'],
]);

export interface FeedAddress {
  readonly routeId: string;
  readonly format: FeedFormat;
}

/** Reads `{routeId}.{ending}`; undefined where the ending is no feed's. Whether there is such a route is for the plan to say. */
export function readFeedFile(file: string): FeedAddress | undefined {
  const [, routeId = '', ending = ''] = /^(.+)\.(\w+)$/.exec(file) ?? [];
  const format = FEED_FORMATS.get(ending);
  return format === undefined ? undefined : { routeId, format };
}

/** Where the outside reaches publishing: as configured, else as this request did. No slash at its end. */
export function publicBase(configured: string | undefined, host: string): string {
  return configured?.replace(/\/$/, '') ?? `http://${host}`;
}

/** Discovery by WebSub §4: the links that a feed says of its hub and of itself, as values of the header Link. */
export function feedLinks(base: string, self: string): string[] {
  return [`<${base}/v1/hub>; rel="hub"`, `<${self}>; rel="self"`];
}
