import { type InLine, WaitingLine } from './waiting-line.js';

/** Limits of a group commit. */
export interface GroupCommitOptions {
  /** Most entries that one flush takes. */
  readonly maxBatch: number;
  /** Flushes that may run at once. */
  readonly concurrency: number;
  /** Flushes of urgent entries alone that may run beside those; none when not said. */
  readonly reserved?: number;
}

/** How an entry stands to others. */
export interface Standing {
  /** Leaves before what is not, together with what waits before it and is tied to it. */
  readonly urgent?: boolean;
  /** Entries that have one in common are tied: flushed in the order in which they came, and never by two flushes at once. */
  readonly keys?: readonly string[];
}

interface Waiting<In, Out> extends InLine {
  readonly entry: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets many callers share one commit: while a flush runs, what arrives waits and is taken together by the next one.
 * When a flush of several fails, each of its entries is tried alone, so a bad one never fails its neighbours.
 */
export class GroupCommit<In, Out> {
  private readonly line = new WaitingLine<Waiting<In, Out>>();
  private running = 0;
  private runningUrgent = 0;
  private scheduled = false;

  /** @param flush commits entries together and answers their results in the same order; `urgent` where all are, or go along with such */
  constructor(
    private readonly flush: (entries: In[], urgent: boolean) => Promise<Out[]>,
    private readonly options: GroupCommitOptions,
  ) {}

  /** Resolves when the entry is committed. */
  submit(entry: In, { urgent = false, keys = [] }: Standing = {}): Promise<Out> {
    return new Promise<Out>((resolve, reject) => {
      this.line.push({ entry, urgent, keys, resolve, reject });
      this.schedule();
    });
  }

  /** Entries that wait for a flush: what back-pressure looks at. */
  get depth(): number {
    return this.line.length;
  }

  /** The keys of what waits and of what is in a flush, as far as it would be tied to an entry with these keys; and these. */
  tiedTo(keys: readonly string[]): string[] {
    return this.line.tiedTo(keys);
  }

  /** A turn of the event loop later, so that requests read from the same wake-up share a flush. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.fill();
    });
  }

  private fill(): void {
    const { maxBatch, concurrency, reserved = 0 } = this.options;
    while (this.runningUrgent < reserved) {
      const batch = this.line.takeUrgent(maxBatch);
      if (batch.length === 0) break;
      this.runningUrgent += 1;
      void this.run(batch, true).finally(() => {
        this.runningUrgent -= 1;
      });
    }
    while (this.running < concurrency) {
      const batch = this.line.take(maxBatch);
      if (batch.length === 0) break;
      this.running += 1;
      void this.run(batch, false).finally(() => {
        this.running -= 1;
      });
    }
  }

  private async run(batch: Waiting<In, Out>[], urgent: boolean): Promise<void> {
    try {
      await this.flushTogether(batch, urgent);
    } finally {
      this.line.release(batch);
      if (this.line.length > 0) this.schedule();
    }
  }

  private async flushTogether(batch: Waiting<In, Out>[], urgent: boolean): Promise<void> {
    try {
      const results = await this.flush(
        batch.map((waiting) => waiting.entry),
        urgent,
      );
      batch.forEach((waiting, i) => {
        waiting.resolve(results[i] as Out);
      });
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const waiting of batch) await this.flushTogether([waiting], urgent);
    }
  }
}
