import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { recipientKeyOf } from '@wireroom/editorial';
import { TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock, GroupCommit, LOGGER, type Logger } from '@wireroom/runtime';
import { LRUCache } from 'lru-cache';
import { keepReadings } from './keep-readings.js';
import type { Reading, Taken } from './reading.js';
import { takeReadings } from './take-readings.js';

/** One transaction at a time makes fuller ones, as in ingest (docs/adr/0004). */
const TOGETHER = { maxBatch: 256, concurrency: 1 };
/** Readings of which this process remembers that they are on record. */
const REMEMBERED = 50_000;

/** Keeps who was served what, of all requests together: those that come while a transaction commits share the next one. */
@Injectable()
export class Readings implements OnModuleDestroy {
  private readonly known = new LRUCache<string, true>({ max: REMEMBERED });
  private readonly noting = new Set<Promise<void>>();
  private readonly serving: GroupCommit<Reading, undefined>;
  private readonly taking: GroupCommit<Taken, undefined>;

  constructor(
    @Inject(TransactionGate) gate: TransactionGate,
    @Inject(CLOCK) clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    const together = <E>(keep: (gate: TransactionGate, entries: readonly E[], at: Date) => Promise<void>) =>
      new GroupCommit<E, undefined>(async (entries) => {
        await gate.run(() => keep(gate, entries, clock.now()));
        return entries.map(() => undefined);
      }, TOGETHER);
    this.serving = together(keepReadings);
    this.taking = together(takeReadings);
  }

  /** Resolves when it is on record that the reader may have this, so that it may be sent: a crash in between says too much, never too little. */
  async serve(reading: Reading): Promise<void> {
    await this.once(`served ${keyOf(reading.reader, reading.low, reading.high)}`, () => this.serving.submit(reading));
  }

  /** Resolves when it is on record that the reader has this. */
  async take(taken: Taken): Promise<void> {
    await this.once(`taken ${keyOf(taken.reader, taken.low, taken.to)}`, () => this.taking.submit(taken));
  }

  /** The same without waiting for it: what is lost is noted when the reader comes again, or never proven. */
  note(taken: Taken): void {
    const noting = this.take(taken)
      .catch((error: unknown) => this.logger.warn({ err: error }, 'what a reader took could not be noted'))
      .finally(() => this.noting.delete(noting));
    this.noting.add(noting);
  }

  /** Resolves when all is noted. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.noting);
  }

  /** What is on record stays there: it need not be written twice. */
  private async once(key: string, write: () => Promise<unknown>): Promise<void> {
    if (this.known.get(key)) return;
    await write();
    this.known.set(key, true);
  }
}

function keyOf(reader: Reading['reader'], low: number, high: number): string {
  return `${low} ${high} ${recipientKeyOf(reader)}`;
}
