import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { EVENT_STREAM_HEADERS, gauge } from '@wireroom/runtime';
import type { FastifyReply } from 'fastify';
import { ProductAccess } from '../access/product-access.js';
import { Cursors } from './cursors.js';
import { FollowProduct } from './follow-product.js';
import { NamelessCursors } from './nameless-cursors.js';
import { PacedStream } from './paced-stream.js';
import { Positions } from './positions.js';
import { readerBy } from './read-product.js';
import { StreamWanted, wanted } from './wanted.js';
import { whenGone } from './when-gone.js';

/** What browsers wait before they reconnect, in milliseconds. */
const RECONNECT_MS = 1_000;
/** A reader that takes nothing for this time is cut, in milliseconds; it comes back and goes on where it was. */
const PATIENCE_MS = 30_000;

const streams = gauge('wireroom_publishing_streams', 'Open event streams of routes');

/** `GET /v1/products/{route}/stream`: what a route sends, as server-sent events with the sequence as id. */
@Controller('v1/products')
export class StreamController {
  constructor(
    @Inject(ProductAccess) private readonly access: ProductAccess,
    @Inject(Cursors) private readonly cursors: Cursors,
    @Inject(Positions) private readonly positions: Positions,
    @Inject(FollowProduct) private readonly product: FollowProduct,
    @Inject(NamelessCursors) private readonly nameless: NamelessCursors,
  ) {}

  private open = 0;

  /** Goes on after Last-Event-ID, else after `cursor`, else with what comes from now on. */
  @Get(':route/stream')
  async stream(
    @Param('route') routeId: string,
    @Query() query: Record<string, unknown>,
    @Headers() headers: Readonly<Record<string, string | undefined>>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const credentials = { authorization: headers['authorization'], key: query['key'] };
    const client = this.access.clientOf(routeId, credentials);
    // A browser that has seen no id yet sends the header empty, if at all.
    const resumed = headers['last-event-id'] || undefined;
    const { cursor, format, lastEventId } = wanted(StreamWanted, { ...query, lastEventId: resumed });
    const asked = lastEventId ?? cursor;
    const place = asked ?? (await this.positions.latest(routeId));
    const after = typeof place === 'number' ? place : (await this.cursors.require({ routeId, client, name: place })).position;
    const reader = readerBy(client, cursor);
    if (reader?.cursor === '' && typeof asked === 'number') this.nameless.cameBack({ routeId, client, sequence: asked });
    const gone = whenGone(reply.raw);
    reply.hijack();
    reply.raw.writeHead(200, EVENT_STREAM_HEADERS);
    const stream = new PacedStream(reply.raw, gone, PATIENCE_MS);
    streams.set(++this.open);
    await stream.send(`retry: ${RECONNECT_MS}\n\n`);
    const allowed = () => this.access.letsIn(routeId, credentials);
    await this.product.follow(stream, { routeId, after, format, reader, gone, allowed });
    streams.set(--this.open);
  }
}
