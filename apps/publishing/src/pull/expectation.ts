/** Somebody who waits for a route to send something. */
export class Expectation {
  private readonly woken: Promise<void>;
  private resolve: () => void = () => undefined;

  constructor(
    readonly routeId: string,
    private readonly forget: () => void,
  ) {
    this.woken = new Promise((resolve) => {
      this.resolve = resolve;
    });
  }

  wake(): void {
    this.forget();
    this.resolve();
  }

  cancel(): void {
    this.wake();
  }

  /**
   * Waits for something to come, at the longest that many milliseconds, or until `gone` says that nobody waits. Answers
   * whether something has come.
   */
  async within(ms: number, gone: AbortSignal): Promise<boolean> {
    if (gone.aborted) return false;
    let leave: () => void = () => undefined;
    const over = new Promise<false>((resolve) => {
      leave = () => resolve(false);
    });
    const timer = setTimeout(leave, ms);
    gone.addEventListener('abort', leave, { once: true });
    const came = await Promise.race([this.woken.then(() => true), over]);
    clearTimeout(timer);
    gone.removeEventListener('abort', leave);
    return came;
  }
}
