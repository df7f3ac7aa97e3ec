import { BaseRpcContext } from '@nestjs/microservices';
import type { AnyEvent } from '@wireroom/contracts';

export interface Deferral {
  readonly event: AnyEvent;
  readonly delayMs: number;
}

/** What a batch handler gets beside the events. */
export class BatchContext extends BaseRpcContext<[string]> {
  readonly deferrals: Deferral[] = [];
  private readonly stored: ReadonlyMap<string, Date>;

  /**
   * @param consumer durable name of the consumer that the batch came from
   * @param stored when JetStream stored each event, by event id
   */
  constructor(
    readonly consumer: string,
    stored: ReadonlyMap<string, Date>,
  ) {
    super([consumer]);
    this.stored = stored;
  }

  /** When JetStream stored the event: row 6 of the straight line. */
  storedAt(event: { id: string }): Date {
    return this.stored.get(event.id) ?? new Date();
  }

  /**
   * Puts one event off without failing its neighbours: it is given out again after `delayMs`, as if not yet seen. For an
   * event whose turn has not come; what is wrong is thrown instead.
   */
  defer(event: { id: string; time: string }, delayMs: number): void {
    this.deferrals.push({ event: event as AnyEvent, delayMs });
  }
}
