import { z } from 'zod';
import { ChosenFormat } from '../../article/chosen-format.js';
import { commonSettings } from './common-settings.js';

const Secret = z.string().regex(/^whsec_[A-Za-z0-9+/=]{32,}$/);

/** An address with the fields in braces, behind its host. */
const READ_BACK = /^https?:\/\/[^/?#@{}\s]+[/?](?:[^{}\s]|\{(?:articleId|revision|slugline|provider|date|ending)\})*$/;

/**
 * Where a receiver has its copy of an article: an address with `{articleId}`, and also `{revision}`, `{slugline}`, `{provider}`, `{date}` (UTC day of arrival)
 * and `{ending}`. After a withdrawal it is asked until it answers 404, 410, or with the withdrawal itself.
 */
export const ReadBack = z
  .string()
  .max(1_000)
  .regex(READ_BACK)
  .refine((url) => url.includes('{articleId}'), { message: 'must have {articleId}, or all articles have one copy' })
  .meta({ id: 'ReadBack' });

/** A webhook, signed by Standard Webhooks 1.0.0. */
export const WebhookSettings = z
  .strictObject({
    ...commonSettings,
    type: z.literal('webhook'),
    url: z.url({ protocol: /^https?$/ }),
    /** `whsec_` and base64 of 24 to 64 bytes. Give this or `secretFile`. */
    secret: Secret.optional().meta({ writeOnly: true }),
    secretFile: z.string().optional(),
    /** While a secret is changed, the one before it: each request carries both signatures, and the receiver may check either. */
    previousSecret: Secret.optional().meta({ writeOnly: true }),
    previousSecretFile: z.string().optional(),
    /** Standard Webhooks signs text in UTF-8, which IPTC 7901 is not. */
    format: ChosenFormat.refine((format) => format !== 'iptc7901', { message: 'not by webhook: it is not UTF-8' }).default(
      'ninjs',
    ),
    readBack: ReadBack.optional(),
    /** Loopback, private and link-local addresses are refused unless this is set. */
    allowPrivateNetwork: z.boolean().default(false),
  })
  .meta({ id: 'WebhookSettings' });
export type WebhookSettings = z.infer<typeof WebhookSettings>;
