import { once } from 'node:events';
import type { Writable } from 'node:stream';

/**
 * A response that is written as fast as its reader takes it: what does not fit waits for the reader, so that never more than one
 * write is held in memory. A reader that takes nothing for a time is cut.
 */
export class PacedStream {
  constructor(
    private readonly response: Writable,
    private readonly gone: AbortSignal,
    /** Milliseconds that a reader may take nothing. */
    private readonly patienceMs: number,
  ) {}

  get open(): boolean {
    return !this.gone.aborted && !this.response.writableEnded && !this.response.destroyed;
  }

  /** Resolves when the next write may come, or the reader was cut. */
  async send(frames: string): Promise<void> {
    if (!this.open || this.response.write(frames)) return;
    const patience = AbortSignal.timeout(this.patienceMs);
    try {
      await once(this.response, 'drain', { signal: AbortSignal.any([patience, this.gone]) });
    } catch {
      this.response.destroy();
    }
  }

  end(): void {
    if (this.open) this.response.end();
  }
}
