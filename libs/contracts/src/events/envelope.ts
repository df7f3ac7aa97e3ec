import { z } from 'zod';
import { Instant } from '../article/when.js';

/**
 * CloudEvents 1.0 (structured mode, JSON) with the distributed tracing extension. `dataref` is the claim check extension:
 * set instead of `data` when the event is larger than a message may be; the messaging library resolves it.
 */
export const envelopeShape = {
  specversion: z.literal('1.0'),
  /** UUIDv5 of what the event states: the same fact always has the same id. */
  id: z.uuid(),
  /** `/wireroom/<service>` */
  source: z.string(),
  /** What the event is about: an article, document, destination or delivery id. */
  subject: z.string(),
  time: Instant,
  datacontenttype: z.literal('application/json'),
  /** W3C Trace Context. */
  traceparent: z.string().optional(),
  dataref: z.string().optional(),
} as const;

/** Any event, its data not looked at yet. */
export const AnyEvent = z.object({ ...envelopeShape, type: z.string(), data: z.unknown() });
export type AnyEvent = z.infer<typeof AnyEvent>;

/** An event of a known type with its data. */
export interface EventOf<Type extends string, Data> {
  specversion: '1.0';
  id: string;
  source: string;
  type: Type;
  subject: string;
  time: string;
  datacontenttype: 'application/json';
  traceparent?: string;
  dataref?: string;
  data: Data;
}

/** A message contract: everything that is to be known of one type of event, in one place. */
export interface EventContract<Type extends string, Schema extends z.ZodType> {
  readonly type: Type;
  /** Version of the schema; a breaking change needs a new type. */
  readonly version: number;
  readonly stream: 'ARTICLES' | 'DELIVERIES' | 'NOTICES';
  /** Subject with CloudEvents attribute names in braces where it varies, such as `article.received.{lane}`. */
  readonly address: string;
  readonly emittedBy: string;
  readonly summary: string;
  /** Schema of the whole CloudEvent. */
  readonly schema: Schema;
}

/** Declares an event: wraps its data schema into the envelope. */
export function defineEvent<Type extends string, Data extends z.ZodType>(
  definition: Omit<EventContract<Type, z.ZodType>, 'schema'> & { data: Data },
) {
  const { data, ...rest } = definition;
  const schema = z.object({ ...envelopeShape, type: z.literal(definition.type), data }).meta({ title: definition.type });
  return { ...rest, schema } as const;
}

export type EventFor<C extends { schema: z.ZodType }> = z.infer<C['schema']>;
export type DataFor<C extends { schema: z.ZodType }> = z.infer<C['schema']> extends { data: infer D } ? D : never;
