import { type ObjectStore, Objm } from '@nats-io/obj';
import type { AnyEvent } from '@wireroom/contracts';
import type { Broker } from '../connection/broker.js';
import { messagingFault } from '../messaging-faults.js';

/** Events above this size in bytes carry a reference instead of their data; NATS refuses 1 MiB by default. */
export const CLAIM_CHECK_BYTES = 512 * 1024;
const BUCKET = 'wireroom_events';
const SCHEME = 'nats-object:';

/** The CloudEvents claim check (`dataref` extension) over a JetStream object store: large events take the same line. */
export class ClaimCheck {
  private store: Promise<ObjectStore> | undefined;

  constructor(private readonly broker: Broker) {}

  /** The bytes to publish: the event itself, or its envelope with a `dataref` once the data is stored. */
  async deposit(eventId: string, payload: Uint8Array): Promise<Uint8Array> {
    if (payload.byteLength <= CLAIM_CHECK_BYTES) return payload;
    const { data, ...envelope } = JSON.parse(new TextDecoder().decode(payload)) as AnyEvent;
    const store = await this.bucket();
    await store.putBlob({ name: eventId }, new TextEncoder().encode(JSON.stringify(data)));
    return new TextEncoder().encode(JSON.stringify({ ...envelope, data: null, dataref: `${SCHEME}${eventId}` }));
  }

  /** The event with its data in place. @throws Fault `event-blob-missing` (retry) */
  async redeem(event: AnyEvent): Promise<AnyEvent> {
    if (event.dataref === undefined) return event;
    const store = await this.bucket();
    const blob = event.dataref.startsWith(SCHEME) ? await store.getBlob(event.dataref.slice(SCHEME.length)) : null;
    if (blob === null) throw messagingFault('event-blob-missing', { dataref: event.dataref });
    return { ...event, data: JSON.parse(new TextDecoder().decode(blob)) };
  }

  private bucket(): Promise<ObjectStore> {
    this.store ??= new Objm(this.broker.js).create(this.broker.names.bucket(BUCKET)).catch((error: unknown) => {
      this.store = undefined;
      throw error;
    });
    return this.store;
  }
}
