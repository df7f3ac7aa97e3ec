import type { ServerResponse } from 'node:http';

/** A listener that is this far behind is let go, in bytes; it comes back by itself and goes on where it was. */
const BEHIND_AT_MOST = 4_000_000;

/** One open response of server-sent events (HTML Standard, section 9.2) and how far its listener has come. */
export class EventStream {
  /** The number of the last change that was sent. */
  position: number;

  constructor(
    private readonly response: ServerResponse,
    after: number,
  ) {
    this.position = after;
  }

  get open(): boolean {
    return !this.response.writableEnded && !this.response.destroyed;
  }

  /** Sends prepared events up to and with the change of that number. */
  advance(frames: string, position: number): void {
    this.position = position;
    this.send(frames);
  }

  send(frames: string): void {
    if (!this.open) return;
    this.response.write(frames);
    if (this.response.writableLength > BEHIND_AT_MOST) this.response.destroy();
  }

  /** Ends the response; the browser reconnects. */
  end(): void {
    if (this.open) this.response.end();
  }

  onClose(listener: () => void): void {
    this.response.once('close', listener);
  }
}
