import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { eventFrame, gauge, HEARTBEAT, LOGGER, type Logger } from '@wireroom/runtime';
import { DestinationNews } from './destination-news.js';
import type { EventStream } from './event-stream.js';
import { ReadWire } from './read-wire.js';
import { RejectionCount } from './rejection-count.js';
import { tell } from './tell.js';
import { WithdrawalNews } from './withdrawal-news.js';

/** How often the table is asked while anyone listens, for what other copies have written. Milliseconds. */
const POLL_MS = 250;
/** After a commit of this copy it is asked at once, but not more often than this. Milliseconds. */
const NUDGE_MS = 40;
const HEARTBEAT_MS = 15_000;
const READ_AT_MOST = 500;
/** More changes than this are not sent one by one: the listener loads the wire anew. */
const GAP_AT_MOST = 5_000;

const listeners = gauge('wireroom_desk_listeners', 'Open streams of the live wire');

/**
 * Tells every open stream of changes. The table is the truth and all copies of the desk read it, so nothing depends on
 * which copy wrote a change; a stream that ends can go on at any copy.
 */
@Injectable()
export class WireHub implements OnModuleDestroy {
  private readonly streams = new Set<EventStream>();
  /** Every stream in the set has been told all changes up to here. */
  private position = 0;
  private timer: NodeJS.Timeout | undefined;
  private heartbeat: NodeJS.Timeout | undefined;
  private lastPoll = 0;
  private polling = false;
  private nudged = false;
  private stopped = false;

  constructor(
    @Inject(ReadWire) private readonly wire: ReadWire,
    @Inject(RejectionCount) private readonly rejections: RejectionCount,
    @Inject(DestinationNews) private readonly destinations: DestinationNews,
    @Inject(WithdrawalNews) private readonly withdrawals: WithdrawalNews,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Sends what the listener has missed and from then on everything, or tells it to load anew when that is too much.
   * @throws Fault `database-away`
   */
  async join(stream: EventStream): Promise<void> {
    if (await this.isTooFarBack(stream.position)) return this.refresh(stream);
    stream.send(eventFrame('rejections', String(await this.rejections.count())));
    stream.send(eventFrame('destinations', JSON.stringify(await this.destinations.read())));
    stream.send(eventFrame('withdrawals', JSON.stringify(await this.withdrawals.read())));
    await this.catchUp(stream);
    if (!stream.open || this.stopped) return stream.end();
    this.streams.add(stream);
    listeners.set(this.streams.size);
    stream.onClose(() => this.leave(stream));
    if (this.streams.size === 1) this.begin(stream.position);
  }

  /** Something was committed here: look soon. */
  nudge(): void {
    this.nudged = true;
    if (this.streams.size > 0 && !this.polling) this.schedule(this.untilNext());
  }

  onModuleDestroy(): void {
    this.stopped = true;
    this.cease();
    for (const stream of this.streams) stream.end();
  }

  /** A number above the newest is one of another database: the desk was set up anew. */
  private async isTooFarBack(position: number): Promise<boolean> {
    if (position > (await this.wire.latestSequence())) return true;
    return (await this.wire.countChanges(position, GAP_AT_MOST + 1)) > GAP_AT_MOST;
  }

  private refresh(stream: EventStream): void {
    stream.send(eventFrame('refresh', '{}'));
    stream.end();
  }

  /** Ends level with the others, or ahead of them: then what they are told next is not repeated to it. */
  private async catchUp(stream: EventStream): Promise<void> {
    let level: number;
    let found: number;
    do {
      level = this.position;
      const changes = await this.wire.changes(stream.position, READ_AT_MOST);
      found = changes.length;
      tell([stream], changes);
    } while (
      stream.open &&
      (found === READ_AT_MOST || (this.streams.size > 0 && this.position > Math.max(level, stream.position)))
    );
    // What the others had been told when that read began was in it, unless it has changed again and comes as that change.
    if (this.streams.size > 0) stream.position = Math.max(stream.position, level);
  }

  private begin(position: number): void {
    this.position = position;
    this.schedule(0);
    this.heartbeat = setInterval(() => this.broadcast(HEARTBEAT), HEARTBEAT_MS);
  }

  private leave(stream: EventStream): void {
    this.streams.delete(stream);
    listeners.set(this.streams.size);
    if (this.streams.size === 0) this.cease();
  }

  private cease(): void {
    clearTimeout(this.timer);
    clearInterval(this.heartbeat);
  }

  private schedule(delayMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.poll(), delayMs);
  }

  private async poll(): Promise<void> {
    this.polling = true;
    this.nudged = false;
    this.lastPoll = Date.now();
    try {
      const changes = await this.wire.changes(this.position, READ_AT_MOST);
      if (changes.length === READ_AT_MOST) this.nudged = true;
      tell([...this.streams], changes);
      this.position = changes.at(-1)?.sequence ?? this.position;
      if (await this.rejections.hasChanged()) this.broadcast(eventFrame('rejections', String(await this.rejections.count())));
      if (await this.destinations.haveChanged())
        this.broadcast(eventFrame('destinations', JSON.stringify(await this.destinations.read())));
      if (await this.withdrawals.haveChanged())
        this.broadcast(eventFrame('withdrawals', JSON.stringify(await this.withdrawals.read())));
    } catch (error) {
      this.logger.warn({ err: error }, 'the wire could not be read; trying again');
    } finally {
      this.polling = false;
    }
    if (this.streams.size > 0 && !this.stopped) this.schedule(this.untilNext());
  }

  private untilNext(): number {
    return Math.max(0, this.lastPoll + (this.nudged ? NUDGE_MS : POLL_MS) - Date.now());
  }

  private broadcast(frame: string): void {
    for (const stream of this.streams) stream.send(frame);
  }
}
