import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock, GroupCommit, LOGGER, type Logger } from '@wireroom/runtime';
import { LRUCache } from 'lru-cache';
import type { Taken } from '../reader/reading.js';
import { takeReadings } from '../reader/take-readings.js';
import { type CameBack, noteReturns } from './note-returns.js';

/** Clients whose last place this process remembers. */
const REMEMBERED = 10_000;

/**
 * Clients that keep their place themselves, and say it with each request: whoever asks for what comes after an entry that it was served has everything up to there.
 * That is the acknowledgement of a cursor without a name.
 */
@Injectable()
export class NamelessCursors implements OnModuleDestroy {
  private readonly places = new LRUCache<string, number>({ max: REMEMBERED });
  private readonly noting = new Set<Promise<unknown>>();
  private readonly group: GroupCommit<CameBack, undefined>;

  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.group = new GroupCommit((returns) => this.keep(returns), { maxBatch: 256, concurrency: 1 });
  }

  /** A client asks for what comes after that sequence. Noted beside the request; what is lost in a crash is noted when it asks again. */
  cameBack(back: CameBack): void {
    if (back.sequence <= (this.places.get(keyOf(back)) ?? 0)) return;
    const noting = this.group
      .submit(back)
      .catch((error: unknown) => this.logger.warn({ err: error }, 'where a client came back to could not be noted'))
      .finally(() => this.noting.delete(noting));
    this.noting.add(noting);
  }

  /** Resolves when all is noted. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.noting);
  }

  private async keep(returns: readonly CameBack[]): Promise<undefined[]> {
    const at = this.clock.now();
    const noted = await this.gate.run(async () => {
      const kept = await noteReturns(this.gate, returns, at);
      await takeReadings(this.gate, kept.map(takenBy), at);
      return kept;
    });
    for (const back of noted) this.places.set(keyOf(back), Math.max(back.sequence, this.places.get(keyOf(back)) ?? 0));
    return returns.map(() => undefined);
  }
}

function takenBy({ routeId, client, sequence }: CameBack): Taken {
  return { reader: { kind: 'pull', routeId, client, cursor: '' }, low: 0, from: sequence, to: sequence };
}

function keyOf({ routeId, client }: CameBack): string {
  return `${routeId} ${client}`;
}
