import { createHash } from 'node:crypto';
import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { type FeedHead, type FeedWriter, feedWriters } from '@wireroom/formats';
import { TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock, runtimeFault } from '@wireroom/runtime';
import type { FastifyReply } from 'fastify';
import { ProductAccess } from '../access/product-access.js';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { feedLinks, publicBase, readFeedFile } from './feed-address.js';
import { type FeedState, feedState } from './feed-page.js';
import { type FeedClient, FeedReaders, type ServedPage } from './feed-readers.js';
import { tombstonesSince } from './tombstones-since.js';

/** Seconds that a client may use a page without asking again. */
const MAX_AGE_SECONDS = 5;

/** A feed that is written, and how it was asked for. */
interface WrittenFeed extends Pick<FeedHead, 'id' | 'title'> {
  /** `{routeId}.{ending}` */
  readonly file: string;
  readonly cursor: number | undefined;
  /** The query's `key`, whatever it is. */
  readonly key: unknown;
  readonly writer: FeedWriter;
}

/** `GET /v1/feeds/{routeId}.{json,atom,rss,ninjs,g2}`: what a route takes, newest first, with ETag, 304 and paging. */
@Controller('v1/feeds')
export class FeedController {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(ProductAccess) private readonly access: ProductAccess,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(FeedReaders) private readonly readers: FeedReaders,
  ) {}

  @Get(':file')
  async feed(
    @Param('file') file: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Headers() headers: Readonly<Record<string, string | undefined>>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { route, writer, format } = this.find(file);
    const client = this.access.clientOf(route.id, { authorization: headers['authorization'], key: query['key'] });
    const cursor = cursorOf(query['before']);
    const known = await feedState(this.gate, route.id);
    const of = (state: FeedState) => ({
      tag: etagOf(`${route.id} ${writer.name} ${state.sequence} ${cursor ?? ''}`),
      state,
      client,
    });
    if (matches(headers['if-none-match'], identify(reply, of(known)))) {
      this.noteHeld({ routeId: route.id, client }, headers['if-none-match'], { state: known.sequence, before: cursor });
      reply.status(304);
      return undefined;
    }
    // HEAD brings nothing to its client.
    const reader = reply.request.method === 'HEAD' ? '' : client;
    const page = await this.readers.page(
      { routeId: route.id, client: reader },
      {
        before: cursor,
        size: this.config.WIREROOM_FEED_PAGE,
        tombstonesSince: tombstonesSince(format, this.clock.now(), this.config.WIREROOM_TOMBSTONE_DAYS),
      },
    );
    reply.raw.once('finish', page.sent);
    identify(reply, of(page.state));
    return this.write(reply, page, { id: route.id, title: route.title, file, cursor, key: query['key'], writer });
  }

  private write(
    reply: FastifyReply,
    { entries, next, state }: ServedPage,
    { file, cursor, key, writer, ...of }: WrittenFeed,
  ): string {
    const base = publicBase(this.config.WIREROOM_PUBLIC_URL, reply.request.host);
    const self = `${base}/v1/feeds/${file}`;
    const head: FeedHead = {
      ...of,
      self: cursor === undefined ? self : `${self}?before=${cursor}`,
      next: next === undefined ? undefined : `${self}?before=${next}${sameKey(key)}`,
      updated: (state.updated ?? new Date(0)).toISOString(),
    };
    // Older pages are no topics of the hub: subscribers hear of news, which stands on the first.
    const links = cursor === undefined ? feedLinks(base, head.self) : [];
    if (head.next !== undefined) links.push(`<${head.next}>; rel="next"`);
    if (links.length > 0) reply.header('link', links.join(', '));
    reply.header('content-type', writer.feedMediaType ?? writer.mediaType);
    return writer.feed(head, entries);
  }

  /** Who sends the page's ETag has the page; `*` says nothing. */
  private noteHeld(client: FeedClient, held: string | undefined, page: { state: number; before?: number }): void {
    if (held?.trim() !== '*') this.readers.unchanged(client, page);
  }

  private find(file: string) {
    const address = readFeedFile(file);
    if (address === undefined) throw runtimeFault('not-found', { what: 'feed', id: file });
    const writer: FeedWriter = feedWriters[address.format];
    return { route: this.access.route(address.routeId), writer, format: address.format };
  }
}

/** Says of the answer which state of the feed it is; answers its ETag. */
function identify(reply: FastifyReply, { tag, state, client }: { tag: string; state: FeedState; client: string }): string {
  reply.header('etag', tag).header('cache-control', `${client === '' ? 'public' : 'private'}, max-age=${MAX_AGE_SECONDS}`);
  if (state.updated !== null) reply.header('last-modified', state.updated.toUTCString());
  return tag;
}

/** A reader that was let in by the address needs the key in that of the next page as well. */
function sameKey(key: unknown): string {
  return typeof key === 'string' ? `&key=${encodeURIComponent(key)}` : '';
}

function cursorOf(before: unknown): number | undefined {
  if (before === undefined) return undefined;
  if (typeof before !== 'string' || !/^[1-9]\d{0,14}$/.test(before))
    throw runtimeFault('request-invalid', { where: 'before', why: 'must be a sequence number' });
  return Number(before);
}

function etagOf(state: string): string {
  return `"${createHash('sha256').update(state).digest('base64url').slice(0, 22)}"`;
}

/** RFC 9110, If-None-Match: weak comparison over a list. */
function matches(header: string | undefined, etag: string): boolean {
  return (
    header !== undefined && (header.trim() === '*' || header.split(',').some((each) => each.trim().replace(/^W\//, '') === etag))
  );
}
