import { z } from 'zod';
import { commonSettings } from './common-settings.js';

/** Letters, digits, `-`, `_`, dots between tokens, and the fields in braces. */
const SUBJECT = /^(?!\.)(?:[A-Za-z0-9_-]|\.(?!\.|$)|\{(?:articleId|revision|slugline|provider|date|ending)\})+$/;

/**
 * What a subject is made of: `{articleId}`, `{revision}`, `{slugline}`, `{provider}`, `{date}` (UTC day of arrival), `{ending}`, and tokens
 * parted by dots. A value never becomes more than one token.
 */
export const SubjectTemplate = z
  .string()
  .max(200)
  .regex(SUBJECT)
  .default('wire.{provider}.{articleId}')
  .meta({ id: 'SubjectTemplate' });

/** A subject of a NATS server, with or without JetStream. */
export const NatsSettings = z
  .strictObject({
    ...commonSettings,
    type: z.literal('nats'),
    /** `nats://host:port` or `tls://host:port`; a login is given by the settings below, never here. */
    url: z.url({ protocol: /^(?:nats|tls)$/ }).refine((url) => !url.includes('@'), { message: 'must not hold a login' }),
    subject: SubjectTemplate,
    /** Publishes to a stream and waits until it is stored; otherwise until the server has the message. */
    jetstream: z.boolean().default(true),
    user: z.string().min(1).optional(),
    password: z.string().min(1).optional().meta({ writeOnly: true }),
    passwordFile: z.string().optional(),
    token: z.string().min(1).optional().meta({ writeOnly: true }),
    tokenFile: z.string().optional(),
    /** A credentials file (JWT and NKey seed) as `nsc` writes it. */
    credsFile: z.string().optional(),
    /** Certificates (PEM) of authorities that are trusted instead of the usual ones, for servers with a certificate of their own making. */
    caFile: z.string().optional(),
    /** Loopback, private and link-local addresses are refused unless this is set. */
    allowPrivateNetwork: z.boolean().default(false),
  })
  .meta({ id: 'NatsSettings' });
export type NatsSettings = z.infer<typeof NatsSettings>;
