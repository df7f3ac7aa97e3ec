import { z } from 'zod';
import { Instant } from '../article/when.js';
import { WireEntry } from './wire-entry.js';

/** `GET /api/search?q=<query>&before=<cursor>&limit=`: articles whose newest revision matches, newest arrival first. */
export const SearchPage = z
  .object({
    entries: z.array(WireEntry),
    /** Entries of the wire that were looked at for this page. */
    examined: z.int(),
    /** Arrival of the oldest of them; absent when there was none. */
    examinedTo: Instant.optional(),
    /** Goes on below what was examined; absent when everything was. A page may be short, even empty, and still have one. */
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'SearchPage' });
export type SearchPage = z.infer<typeof SearchPage>;
