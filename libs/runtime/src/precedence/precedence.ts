import { setTimeout as wait } from 'node:timers/promises';

/** The rest is held back for so long after a sign of what is urgent, in milliseconds: what a withdrawal takes in publishing on a busy machine. */
const LINGER_MS = 600;
/** What is held back at a stretch at most, in milliseconds, however many signs there are. */
const MOST_MS = 2_000;
/** For each millisecond that the rest was free, it may be held back so many more: it has a quarter of the time at least. */
const HELD_PER_FREE = 3;

export interface PrecedenceOptions {
  /** Milliseconds of any clock that goes on evenly. */
  readonly now?: () => number;
  readonly wait?: (ms: number) => Promise<unknown>;
}

/**
 * Withdrawals first, within one process. A withdrawal takes some twenty steps from its event to the requests to destinations, and each waits for the event
 * loop: with routine articles by the hundred in it, that is most of its time. While one is on its way, routine work begins nothing new; what it has
 * begun it ends. Bounded, so that no flood of withdrawals stops the rest (docs/adr/0032).
 */
export class Precedence {
  private heldUntil = 0;
  /** How long the rest may still be held back, in milliseconds, as of `asOf`. */
  private budget = MOST_MS;
  private asOf = 0;
  private readonly now: () => number;
  private readonly wait: (ms: number) => Promise<unknown>;

  constructor(options: PrecedenceOptions = {}) {
    this.now = options.now ?? (() => performance.now());
    this.wait = options.wait ?? wait;
  }

  /** Something urgent is on its way, and holds the rest back for so many milliseconds from now on. */
  claim(forMs = LINGER_MS): void {
    const now = this.now();
    const held = Math.max(0, Math.min(now, this.heldUntil) - this.asOf);
    const free = now - this.asOf - held;
    this.budget = Math.min(MOST_MS, this.budget - held + free * HELD_PER_FREE);
    this.asOf = now;
    this.heldUntil = Math.max(this.heldUntil, now + Math.min(forMs, this.budget));
  }

  /** Resolves when what is not urgent may begin; at once where nothing is on its way. */
  async yield(): Promise<void> {
    for (let left = this.heldUntil - this.now(); left > 0; left = this.heldUntil - this.now()) await this.wait(left);
  }
}
