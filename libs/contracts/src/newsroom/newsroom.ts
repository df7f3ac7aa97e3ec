import { z } from 'zod';
import { ArticleFormat } from '../article/article-format.js';

/** Lower-case letters, digits and hyphens, 1 to 63: safe in URLs, NATS subjects and consumer names. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
  .meta({ id: 'Slug' });

/** One configured feed from a provider. */
export const SourceSettings = z
  .object({
    id: Slug,
    /** The agency that makes the copy; articles of all its sources share one space of guids. */
    provider: z.string().min(1),
    /** Bearer key for pushes; kept only as its SHA-256. Give this or `keySha256`. */
    key: z.string().min(16).optional(),
    keySha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    /** BCP 47; used where an item declares no language, and as a prior for language detection. */
    language: z.string().optional(),
  })
  .refine((source) => source.key !== undefined || source.keySha256 !== undefined, { message: 'needs key or keySha256' })
  .meta({ id: 'SourceSettings' });
export type SourceSettings = z.infer<typeof SourceSettings>;

/**
 * A route: what it takes, by a query such as `topic:politics AND NOT provider:afp` (`*` is everything), and who gets it.
 * Every route also has feeds at `/v1/feeds/{id}.{json,atom,rss,ninjs,g2}`.
 */
export const RouteSettings = z
  .object({ id: Slug, title: z.string().min(1), query: z.string().min(1), destinations: z.array(Slug).default([]) })
  .meta({ id: 'RouteSettings' });
export type RouteSettings = z.infer<typeof RouteSettings>;

/** A webhook, signed by Standard Webhooks 1.0.0. */
export const DestinationSettings = z
  .object({
    id: Slug,
    type: z.literal('webhook'),
    url: z.url({ protocol: /^https?$/ }),
    /** `whsec_` and base64 of 24 to 64 bytes. Give this or `secretFile`. */
    secret: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/=]{32,}$/)
      .optional(),
    secretFile: z.string().optional(),
    /** Standard Webhooks signs text in UTF-8, which IPTC 7901 is not. */
    format: ArticleFormat.exclude(['iptc7901']).default('ninjs'),
    /** How many articles may be on the way at once; one article's revisions never are. */
    concurrency: z.int().min(1).max(256).default(16),
    /** Loopback, private and link-local addresses are refused unless this is set. */
    allowPrivateNetwork: z.boolean().default(false),
  })
  .refine((d) => d.secret !== undefined || d.secretFile !== undefined, { message: 'needs secret or secretFile' })
  .meta({ id: 'DestinationSettings' });
export type DestinationSettings = z.infer<typeof DestinationSettings>;

/** The newsroom file (JSON) that services apply at start: ingest its sources, publishing its routes and destinations. */
export const Newsroom = z
  .object({
    sources: z.array(SourceSettings).default([]),
    routes: z.array(RouteSettings).default([]),
    destinations: z.array(DestinationSettings).default([]),
  })
  .meta({ id: 'Newsroom' });
export type Newsroom = z.infer<typeof Newsroom>;
