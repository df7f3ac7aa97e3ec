import { z } from 'zod';
import { ChosenFormat } from '../article/chosen-format.js';
import { ClientKey } from './client-key.js';
import { RouteRules } from './route-rules.js';
import { Slug } from './slug.js';

/**
 * A route: what it takes, by a query such as `topic:politics AND NOT provider:afp` (`*` is everything), and who gets it.
 * Every route also has feeds at `/v1/feeds/{id}.{json,atom,rss,ninjs,g2}`, and its log at `/v1/products/{id}/items` and `/stream`.
 */
export const RouteSettings = z
  .strictObject({
    id: Slug,
    title: z.string().min(1),
    query: z.string().min(1),
    destinations: z.array(Slug).default([]),
    /** What the destinations get of this route instead of their own format. */
    format: ChosenFormat.optional(),
    rules: RouteRules.default({ enrichedOnly: false }),
    /** Clients that may read the route's feeds, items and stream; anybody may where none is given. */
    keys: z.array(ClientKey).min(1).optional(),
  })
  .meta({ id: 'RouteSettings' });
export type RouteSettings = z.infer<typeof RouteSettings>;
