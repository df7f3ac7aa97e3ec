/** Who waits so long for a connection is let to a reserved one, in milliseconds: better than to fail, and nothing waits in a circle. */
const MOST_WAIT_MS = 5_000;

/** Who may have a connection of a pool: some are kept free for flash, however much else wants one (docs/adr/0032). */
export class ConnectionRoom {
  private taken = 0;
  private readonly waiting = new Set<() => void>();

  /**
   * @param size connections for what is not urgent
   * @param mostWaitMs after which one that waits is let in all the same
   */
  constructor(
    private readonly size: number,
    private readonly mostWaitMs = MOST_WAIT_MS,
  ) {}

  /** Runs `work` once there is room for it, in the order of asking. */
  async with<T>(work: () => Promise<T>): Promise<T> {
    if (this.taken < this.size) this.taken += 1;
    else await this.turn();
    try {
      return await work();
    } finally {
      const [next] = this.waiting;
      if (next !== undefined && this.taken <= this.size) next();
      else this.taken -= 1;
    }
  }

  /** Resolves once the room of somebody who leaves is one's own, or there is one more than there is room for. */
  private turn(): Promise<void> {
    return new Promise((resolve) => {
      const come = () => {
        clearTimeout(timer);
        this.waiting.delete(come);
        resolve();
      };
      const timer = setTimeout(() => {
        this.taken += 1;
        come();
      }, this.mostWaitMs);
      this.waiting.add(come);
    });
  }
}
