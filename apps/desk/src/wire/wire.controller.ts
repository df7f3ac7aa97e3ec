import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { parseWireCursor, type WirePage } from '@wireroom/contracts';
import { EVENT_STREAM_HEADERS, LOGGER, type Logger, runtimeFault } from '@wireroom/runtime';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { EventStream } from './event-stream.js';
import { ReadWire } from './read-wire.js';
import { WireHub } from './wire-hub.js';

const Limit = z.coerce.number().int().min(1).max(500).default(100);
const Sequence = z.coerce.number().int().min(0);
/** What browsers wait before they reconnect, in milliseconds. */
const RECONNECT_MS = 1_000;

/** `GET /api/wire`: pages. `GET /api/wire/stream`: changes as server-sent events. */
@Controller('api/wire')
export class WireController {
  constructor(
    @Inject(ReadWire) private readonly wire: ReadWire,
    @Inject(WireHub) private readonly hub: WireHub,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get()
  page(@Query('before') before?: string, @Query('limit') limit?: string): Promise<WirePage> {
    const take = Limit.safeParse(limit);
    if (!take.success) throw runtimeFault('request-invalid', { where: 'limit', why: '1 to 500' });
    const position = before === undefined ? undefined : parseWireCursor(before);
    if (before !== undefined && !position)
      throw runtimeFault('request-invalid', { where: 'before', why: 'not a cursor of the wire' });
    return this.wire.page(take.data, position);
  }

  /**
   * Events: `entry` (data a WireEntry, id its sequence), `rejections` (data a number), `destinations` (data a
   * DeskDestinationNews), `withdrawals` (data a DeskWithdrawalNews), `refresh` (load the first page again and listen from its `latestSequence`).
   * Goes on after Last-Event-ID, else after `after`, else from now on.
   */
  @Get('stream')
  async stream(
    @Res() reply: FastifyReply,
    @Headers('last-event-id') lastEventId?: string,
    @Query('after') after?: string,
  ): Promise<void> {
    const from = Sequence.safeParse(lastEventId ?? after ?? (await this.wire.latestSequence()));
    if (!from.success) throw runtimeFault('request-invalid', { where: 'after', why: 'not a sequence' });
    reply.hijack();
    reply.raw.writeHead(200, EVENT_STREAM_HEADERS);
    reply.raw.write(`retry: ${RECONNECT_MS}\n\n`);
    const stream = new EventStream(reply.raw, from.data);
    this.hub.join(stream).catch((error: unknown) => {
      this.logger.warn({ err: error }, 'a listener could not join; it comes back by itself');
      stream.end();
    });
  }
}
