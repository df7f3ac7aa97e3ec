/** What a spec has started and must stop again, whatever becomes of it. */
export class Started {
  private readonly stops: (() => Promise<void>)[] = [];

  keep<T extends { stop(): Promise<void> }>(one: T): T {
    this.stops.push(() => one.stop());
    return one;
  }

  /** The last that was started first. */
  async stop(): Promise<void> {
    for (const stop of this.stops.reverse()) await stop();
  }
}
