import { Inject, Injectable } from '@nestjs/common';
import type { ArticleFormat, ProductItem } from '@wireroom/contracts';
import { eventFrame, HEARTBEAT, LOGGER, type Logger } from '@wireroom/runtime';
import { Arrivals } from './arrivals.js';
import type { PacedStream } from './paced-stream.js';
import { type PullReader, ReadProduct } from './read-product.js';

/** A quiet stream shows this often that it lives, in milliseconds: proxies close what is quiet for longer. */
const HEARTBEAT_MS = 15_000;
/** Entries that are read, and held in memory for one reader, at once. */
const READ_AT_ONCE = 50;

export interface Following {
  readonly routeId: string;
  /** Entries after this sequence. */
  readonly after: number;
  readonly format: ArticleFormat;
  /** Absent where nobody knows who reads. */
  readonly reader?: PullReader;
  readonly gone: AbortSignal;
  /** Whether the reader may still read: asked before each step. */
  readonly allowed: () => boolean;
}

/** Sends a reader what a route sent and sends, in order, until one of both goes, or the reader’s key does. */
@Injectable()
export class FollowProduct {
  constructor(
    @Inject(ReadProduct) private readonly product: ReadProduct,
    @Inject(Arrivals) private readonly arrivals: Arrivals,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Resolves when the stream is over. When the log cannot be read it ends too: the reader comes back and goes on where it was. */
  async follow(stream: PacedStream, following: Following): Promise<void> {
    let after = following.after;
    try {
      while (stream.open && !this.arrivals.stopped && following.allowed())
        after = await this.step(stream, { ...following, after });
    } catch (error) {
      this.logger.warn({ err: error, route: following.routeId }, 'a stream ends; its reader comes back');
    }
    stream.end();
  }

  /** Sends what is there, else waits for it. Answers how far the reader has come. */
  private async step(stream: PacedStream, { routeId, after, format, reader, gone }: Following): Promise<number> {
    const expectation = this.arrivals.expect(routeId);
    try {
      const { items, cursor } = await this.product.page(routeId, { after, limit: READ_AT_ONCE, format, reader });
      if (items.length > 0) await stream.send(items.map(frameOf).join(''));
      else if (!(await expectation.within(HEARTBEAT_MS, gone))) await stream.send(HEARTBEAT);
      // Whoever has no cursor here acknowledges by coming back: after a withdrawal it is to do so at once.
      if (reader?.cursor === '' && items.some(({ withdrawn }) => withdrawn)) stream.end();
      return cursor;
    } finally {
      expectation.cancel();
    }
  }
}

function frameOf(item: ProductItem): string {
  return eventFrame('item', JSON.stringify(item), item.sequence);
}
