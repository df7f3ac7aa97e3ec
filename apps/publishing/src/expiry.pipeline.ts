import { Inject, Injectable } from '@nestjs/common';
import { TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock } from '@wireroom/runtime';
import { listExpired } from './expire/list-expired.js';
import { takeExpired } from './expire/take-expired.js';
import { FeedChanges } from './feed/feed-changes.js';
import { earlierNow } from './line/earlier-now.js';

/** Articles that one transaction expires at most. */
const EXPIRY_BATCH = 100;

/** What is listed and whose time is over leaves the feeds; nobody is sent anything. */
@Injectable()
export class ExpiryPipeline {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(FeedChanges) private readonly feedChanges: FeedChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes out of the feeds what has expired by now. Answers whether anything was, so that there may be more. */
  expireDue(): Promise<boolean> {
    return this.gate.run(async () => {
      const at = await earlierNow(this.gate, this.clock.now());
      const expired = await takeExpired(this.gate, at, EXPIRY_BATCH);
      await listExpired(this.gate, expired, at);
      if (expired.length > 0) this.gate.afterCommit(() => this.feedChanges.announce());
      return expired.length > 0;
    });
  }
}
