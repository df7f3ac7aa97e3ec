import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import type { ProductPage } from '@wireroom/contracts';
import type { FastifyReply } from 'fastify';
import { ProductAccess } from '../access/product-access.js';
import { Arrivals } from './arrivals.js';
import { Cursors } from './cursors.js';
import { NamelessCursors } from './nameless-cursors.js';
import { type PageWanted, ReadProduct, readerBy } from './read-product.js';
import { ItemsWanted, wanted } from './wanted.js';
import { whenGone } from './when-gone.js';

/** `GET /v1/products/{route}/items`: what a route sent after a cursor, each revision once and in order. */
@Controller('v1/products')
export class ItemController {
  constructor(
    @Inject(ProductAccess) private readonly access: ProductAccess,
    @Inject(ReadProduct) private readonly product: ReadProduct,
    @Inject(Cursors) private readonly cursors: Cursors,
    @Inject(Arrivals) private readonly arrivals: Arrivals,
    @Inject(NamelessCursors) private readonly nameless: NamelessCursors,
  ) {}

  @Get(':route/items')
  async items(
    @Param('route') routeId: string,
    @Query() query: Record<string, unknown>,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProductPage> {
    const client = this.access.clientOf(routeId, { authorization, key: query['key'] });
    const { cursor, limit, format, wait } = wanted(ItemsWanted, query);
    const after = typeof cursor === 'number' ? cursor : (await this.cursors.require({ routeId, client, name: cursor })).position;
    const reader = readerBy(client, cursor);
    if (reader?.cursor === '') this.nameless.cameBack({ routeId, client, sequence: after });
    reply.header('cache-control', 'no-store');
    const page = await this.pageWithin(routeId, { after, limit, format, reader }, { seconds: wait, gone: whenGone(reply.raw) });
    // A service that stops would wait for the connection to be used again.
    if (this.arrivals.stopped) reply.header('connection', 'close');
    return page;
  }

  /** Answers at once when there is something, else when something comes or the time is over. */
  private async pageWithin(
    routeId: string,
    page: PageWanted,
    { seconds, gone }: { seconds: number; gone: AbortSignal },
  ): Promise<ProductPage> {
    for (const until = Date.now() + seconds * 1_000; ; ) {
      const expectation = seconds > 0 ? this.arrivals.expect(routeId) : undefined;
      try {
        const found = await this.product.page(routeId, page);
        const left = until - Date.now();
        if (found.items.length > 0 || left <= 0 || gone.aborted || this.arrivals.stopped) return found;
        await expectation?.within(left, gone);
      } finally {
        expectation?.cancel();
      }
    }
  }
}
