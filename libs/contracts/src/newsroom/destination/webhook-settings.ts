import { z } from 'zod';
import { ArticleFormat } from '../../article/article-format.js';
import { commonSettings } from './common-settings.js';

const Secret = z.string().regex(/^whsec_[A-Za-z0-9+/=]{32,}$/);

/** A webhook, signed by Standard Webhooks 1.0.0. */
export const WebhookSettings = z
  .object({
    ...commonSettings,
    type: z.literal('webhook'),
    url: z.url({ protocol: /^https?$/ }),
    /** `whsec_` and base64 of 24 to 64 bytes. Give this or `secretFile`. */
    secret: Secret.optional(),
    secretFile: z.string().optional(),
    /** While a secret is changed, the one before it: each request carries both signatures, and the receiver may check either. */
    previousSecret: Secret.optional(),
    previousSecretFile: z.string().optional(),
    /** Standard Webhooks signs text in UTF-8, which IPTC 7901 is not. */
    format: ArticleFormat.exclude(['iptc7901']).default('ninjs'),
    /** Loopback, private and link-local addresses are refused unless this is set. */
    allowPrivateNetwork: z.boolean().default(false),
  })
  .refine((d) => d.secret !== undefined || d.secretFile !== undefined, { message: 'needs secret or secretFile' })
  .meta({ id: 'WebhookSettings' });
export type WebhookSettings = z.infer<typeof WebhookSettings>;
