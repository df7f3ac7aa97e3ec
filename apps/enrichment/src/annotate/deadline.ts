/** Thrown by `Deadline.check`; the frame turns it into a skipped annotator. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed';
}

/**
 * How long an annotator may still work. JavaScript cannot interrupt a synchronous function, so loops over text ask from
 * time to time, and the frame asks once more when the function has returned.
 */
export class Deadline {
  private readonly end: number;

  /** @param now a monotonic clock in milliseconds */
  constructor(
    budgetMs: number,
    private readonly now: () => number,
  ) {
    this.end = now() + budgetMs;
  }

  get passed(): boolean {
    return this.now() > this.end;
  }

  /** @throws DeadlinePassed */
  check(): void {
    if (this.passed) throw new DeadlinePassed();
  }
}
