import type { Consumer, ConsumerMessages, JsMsg } from '@nats-io/jetstream';

/** A pull request lives this long on the server, in milliseconds, unless it is filled before. */
export const PULL_EXPIRES_MS = 40_000;
/** The part of that time after which the next request is made. */
const RENEWED_AFTER = 0.85;
/** From this multiple of its time on nothing can be on its way that answers a request. */
const SURELY_OVER = 1.25;

export interface PulledAheadOptions {
  /** Messages that are asked for before they are taken. */
  readonly ahead: number;
  readonly expiresMs?: number;
}

/**
 * What one durable consumer has, pulled ahead up to a limit. Pull requests overlap in time: a message that reaches nats-server in the moment in
 * which a request lapses may be given to nobody, and the server may not even say that the request is over (seen with 2.9.10). Who waits for missed
 * heartbeats then, as the client's own `consume` does, lets that message wait for half a minute or more.
 */
export class PulledAhead {
  private readonly held: JsMsg[] = [];
  private readonly requests = new Set<ConsumerMessages>();
  private takenSince = 0;
  private timer: NodeJS.Timeout | undefined;
  private over = false;
  private cause: unknown;
  private changed: () => void = () => undefined;

  constructor(
    private readonly consumer: Consumer,
    private readonly options: PulledAheadOptions,
  ) {
    this.renew();
  }

  /** Resolves once so many messages are at hand, or no more will come. @throws what ended the pulling: the consumer is gone, or the connection */
  async holding(count: number): Promise<void> {
    while (this.held.length < count && !this.over) {
      await new Promise<void>((resolve) => {
        this.changed = resolve;
      });
    }
    if (this.cause !== undefined) throw this.cause;
  }

  /** The oldest of what is at hand; room for as many is asked for again. */
  take(atMost: number): JsMsg[] {
    const taken = this.held.splice(0, atMost);
    this.takenSince += taken.length;
    if (this.takenSince >= this.options.ahead / 2 && !this.over) {
      void this.request(this.takenSince);
      this.takenSince = 0;
    }
    return taken;
  }

  /** Asks for nothing more, and gives back at once what nobody took, for another copy to take. */
  stop(): void {
    this.end(undefined);
    for (const message of this.held.splice(0)) message.nak();
  }

  /** Whatever the requests before still had to give lapses soon, so that all the room there is is asked for anew. */
  private renew(): void {
    const { ahead, expiresMs = PULL_EXPIRES_MS } = this.options;
    this.timer = setTimeout(() => this.renew(), expiresMs * RENEWED_AFTER);
    this.takenSince = 0;
    const room = ahead - this.held.length;
    if (room > 0) void this.request(room);
  }

  private async request(count: number): Promise<void> {
    const expires = this.options.expiresMs ?? PULL_EXPIRES_MS;
    let request: ConsumerMessages | undefined;
    const surelyOver = setTimeout(() => request?.stop(), expires * SURELY_OVER);
    try {
      request = await this.consumer.fetch({ max_messages: count, expires });
      this.requests.add(request);
      if (this.over) request.stop();
      for await (const message of request) this.hold(message);
      this.requests.delete(request);
    } catch (error) {
      this.end(error);
    } finally {
      clearTimeout(surelyOver);
    }
  }

  private hold(message: JsMsg): void {
    if (this.over) message.nak();
    else {
      this.held.push(message);
      this.changed();
    }
  }

  private end(cause: unknown): void {
    if (this.over) return;
    this.over = true;
    this.cause = cause;
    clearTimeout(this.timer);
    for (const request of this.requests) request.stop();
    this.changed();
  }
}
