import { z } from 'zod';
import { Instant } from '../article/when.js';
import { TraceDelivery } from './desk-article.js';
import { DeskDestination } from './desk-destination.js';

/** One delivery to a destination, in the state that it came to last. */
export const DestinationDelivery = TraceDelivery.omit({ destinationId: true, settledAt: true })
  .extend({
    articleId: z.uuid(),
    revision: z.int(),
    /** As the wire shows it; absent where the revision has not come, or is past its retention. */
    headline: z.string().optional(),
    /** When it came to this state. */
    at: Instant,
  })
  .meta({ id: 'DestinationDelivery' });
export type DestinationDelivery = z.infer<typeof DestinationDelivery>;

/** `GET /api/destinations/{id}?state=&before=<cursor>&limit=`: a destination and its deliveries, latest change first. */
export const DeskDestinationPage = z
  .object({
    destination: DeskDestination,
    deliveries: z.array(DestinationDelivery),
    /** Goes on below what was looked at; absent when that was everything. A page may be short, even empty, and still have one. */
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'DeskDestinationPage' });
export type DeskDestinationPage = z.infer<typeof DeskDestinationPage>;
