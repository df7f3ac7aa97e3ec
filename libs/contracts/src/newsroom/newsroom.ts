import { z } from 'zod';
import { ClientKey } from './client-key.js';
import { DestinationSettings } from './destination/destination-settings.js';
import { Slug } from './slug.js';

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
 * Every route also has feeds at `/v1/feeds/{id}.{json,atom,rss,ninjs,g2}`, and its log at `/v1/products/{id}/items` and `/stream`.
 */
export const RouteSettings = z
  .object({
    id: Slug,
    title: z.string().min(1),
    query: z.string().min(1),
    destinations: z.array(Slug).default([]),
    /** Clients that may read the route's feeds, items and stream; anybody may where none is given. */
    keys: z.array(ClientKey).min(1).optional(),
  })
  .meta({ id: 'RouteSettings' });
export type RouteSettings = z.infer<typeof RouteSettings>;

/** The newsroom file (JSON) that services apply at start: ingest its sources, publishing its routes and destinations. */
export const Newsroom = z
  .object({
    sources: z.array(SourceSettings).default([]),
    routes: z.array(RouteSettings).default([]),
    destinations: z.array(DestinationSettings).default([]),
  })
  .meta({ id: 'Newsroom' });
export type Newsroom = z.infer<typeof Newsroom>;
