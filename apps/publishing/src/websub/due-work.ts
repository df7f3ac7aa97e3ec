import type { Logger } from '@wireroom/runtime';

/** Commits that come close together share one look at the database, and their news one request. Milliseconds. */
const GATHER_MS = 50;
/** The slow clock: what other copies left, or what came while the database was away, is found after this time in milliseconds. */
const IDLE_MS = 5_000;

export interface Due<C> {
  /** Work that nobody else does now. */
  readonly claims: readonly C[];
  /** When the earliest of what waits for its next try is due. */
  readonly next: Date | null;
}

export interface DueWorkOptions<C> {
  /** Pieces of work that go on at once. */
  readonly slots: number;
  /** Claims what is due, at most `limit`. */
  readonly claim: (limit: number) => Promise<Due<C>>;
  readonly work: (claim: C) => Promise<void>;
  readonly logger: Logger;
}

/** Takes what is due whenever it is woken, when a wait ends, and when the slow clock ticks; a full house looks again as soon as a slot is free. */
export class DueWork<C> {
  private readonly going = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private wakesAt = Number.POSITIVE_INFINITY;
  private looking: Promise<void> | undefined;
  private wokenMeanwhile = false;
  private stopped = false;

  constructor(private readonly options: DueWorkOptions<C>) {}

  /** Looks for work soon. */
  wake(): void {
    if (this.looking === undefined) this.lookIn(GATHER_MS);
    else this.wokenMeanwhile = true;
  }

  /** Resolves when what is going on is done; nothing new is begun. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
    await Promise.all(this.going);
  }

  private lookIn(delayMs: number): void {
    const at = Date.now() + delayMs;
    if (this.stopped || at >= this.wakesAt) return;
    clearTimeout(this.timer);
    this.wakesAt = at;
    this.timer = setTimeout(() => {
      this.wakesAt = Number.POSITIVE_INFINITY;
      this.looking = this.look().finally(() => this.looked());
    }, delayMs);
  }

  private async look(): Promise<void> {
    const free = this.options.slots - this.going.size;
    if (free === 0) return;
    try {
      const { claims, next } = await this.options.claim(free);
      for (const claim of claims) this.begin(claim);
      if (next !== null) this.lookIn(Math.max(GATHER_MS, next.getTime() - Date.now()));
    } catch (error) {
      this.options.logger.warn({ err: error }, 'hub interrupted');
    }
  }

  private looked(): void {
    this.looking = undefined;
    this.lookIn(IDLE_MS);
    if (this.wokenMeanwhile) {
      this.wokenMeanwhile = false;
      this.lookIn(GATHER_MS);
    }
  }

  /** What is done may have more behind it, or have kept others waiting for a slot. */
  private begin(claim: C): void {
    const going = this.options
      .work(claim)
      .catch((error) => this.options.logger.warn({ err: error }, 'hub interrupted'))
      .finally(() => {
        this.going.delete(going);
        this.wake();
      });
    this.going.add(going);
  }
}
