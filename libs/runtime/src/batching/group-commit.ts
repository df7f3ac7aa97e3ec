/** Limits of a group commit. */
export interface GroupCommitOptions {
  /** Most entries that one flush takes. */
  readonly maxBatch: number;
  /** Flushes that may run at once. */
  readonly concurrency: number;
}

interface Waiting<In, Out> {
  readonly entry: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets many callers share one commit: while a flush runs, what arrives waits and is taken together by the next one.
 * When a flush of several fails, each of its entries is tried alone, so a bad one never fails its neighbours.
 */
export class GroupCommit<In, Out> {
  private readonly waiting: Waiting<In, Out>[] = [];
  private running = 0;
  private scheduled = false;

  /** @param flush commits entries together and answers their results in the same order. */
  constructor(
    private readonly flush: (entries: In[]) => Promise<Out[]>,
    private readonly options: GroupCommitOptions,
  ) {}

  /** Resolves when the entry is committed. */
  submit(entry: In): Promise<Out> {
    return new Promise<Out>((resolve, reject) => {
      this.waiting.push({ entry, resolve, reject });
      this.schedule();
    });
  }

  /** Entries that wait for a flush: what back-pressure looks at. */
  get depth(): number {
    return this.waiting.length;
  }

  /** A turn of the event loop later, so that requests read from the same wake-up share a flush. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      while (this.waiting.length > 0 && this.running < this.options.concurrency) void this.run();
    });
  }

  private async run(): Promise<void> {
    const batch = this.waiting.splice(0, this.options.maxBatch);
    this.running += 1;
    try {
      await this.flushTogether(batch);
    } finally {
      this.running -= 1;
      if (this.waiting.length > 0) this.schedule();
    }
  }

  private async flushTogether(batch: Waiting<In, Out>[]): Promise<void> {
    try {
      const results = await this.flush(batch.map((waiting) => waiting.entry));
      batch.forEach((waiting, i) => {
        waiting.resolve(results[i] as Out);
      });
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const waiting of batch) await this.flushTogether([waiting]);
    }
  }
}
