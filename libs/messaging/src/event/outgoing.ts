import type { AnyEvent, EventContract } from '@wireroom/contracts';
import type { z } from 'zod';
import { subjectOf } from '../topology/names.js';

/** What makes an event beside its contract. `id` is a UUIDv5 of what it states, so that a repeat can be refused. */
export interface EventFacts<Data> {
  readonly id: string;
  /** The id of what the event is about. */
  readonly about: string;
  readonly at: Date;
  readonly traceparent?: string;
  readonly data: Data;
  /** Values for the braces of the contract's address. */
  readonly address?: Readonly<Record<string, string>>;
}

/** An event as bytes for the outbox, without the account's prefix. */
export interface OutgoingEvent {
  readonly eventId: string;
  readonly subject: string;
  readonly payload: Uint8Array;
}

const encoder = new TextEncoder();

/**
 * Makes a CloudEvent of the contract's type and serialises it once: the outbox keeps these bytes and JetStream gets them.
 * The type checker holds what we send to the contract; it is parsed where it is received.
 */
export function outgoingEvent<Type extends string, Schema extends z.ZodType<{ data: unknown }>>(
  contract: EventContract<Type, Schema>,
  facts: EventFacts<z.infer<Schema>['data']>,
): OutgoingEvent {
  const event: AnyEvent = {
    specversion: '1.0',
    id: facts.id,
    source: `/wireroom/${contract.emittedBy}`,
    type: contract.type,
    subject: facts.about,
    time: facts.at.toISOString(),
    datacontenttype: 'application/json',
    ...(facts.traceparent === undefined ? {} : { traceparent: facts.traceparent }),
    data: facts.data,
  };
  return {
    eventId: facts.id,
    subject: subjectOf(contract.address, facts.address),
    payload: encoder.encode(JSON.stringify(event)),
  };
}
