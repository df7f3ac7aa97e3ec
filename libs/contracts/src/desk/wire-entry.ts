import { z } from 'zod';
import { Lane } from '../article/article.js';
import { PubStatus } from '../article/item.js';
import { Instant, When } from '../article/when.js';

/** What a revision was to its article. */
export const EntryOutcome = z.enum(['created', 'updated', 'corrected', 'withdrawn', 'restored']).meta({ id: 'EntryOutcome' });
export type EntryOutcome = z.infer<typeof EntryOutcome>;

/** One line of the live wire: the newest known revision of an article. */
export const WireEntry = z
  .object({
    /** Grows with every change of any entry: the id of the server-sent event. Not the order of the list, see `wireCursor`. */
    sequence: z.int(),
    articleId: z.uuid(),
    revision: z.int(),
    provider: z.string(),
    source: z.string(),
    pubStatus: PubStatus,
    outcome: EntryOutcome,
    lane: Lane,
    urgency: z.int().optional(),
    /** The article's headline, else the start of its text; may be empty. */
    headline: z.string(),
    headlineOrigin: z.enum(['given', 'derived']).optional(),
    slugline: z.string().optional(),
    /** BCP 47; detected where enrichment was sure, else declared; `und` when unknown. */
    language: z.string(),
    /** Names of places found, most mentioned first; at most eight. */
    places: z.array(z.string()),
    embargoUntil: When.optional(),
    versionCreated: When.optional(),
    /** When this revision arrived. */
    receivedAt: Instant,
    enriched: z.boolean(),
    aiDisclosed: z.boolean(),
    /** Deliveries of this revision: `owed` counts all of them but those that were cancelled, `failed` the dead and the suspended. */
    deliveries: z.object({ owed: z.int(), delivered: z.int(), failed: z.int() }),
    /** Routes that hold this revision: until a time, or until a person decides. */
    held: z.int(),
  })
  .meta({ id: 'WireEntry' });
export type WireEntry = z.infer<typeof WireEntry>;

/** `GET /api/wire?before=<cursor>&limit=`: newest arrival first. */
export const WirePage = z
  .object({
    entries: z.array(WireEntry),
    /** Every change up to this sequence is in what this and the older pages show; `/api/wire/stream?after=` goes on from here. */
    latestSequence: z.int(),
    /** Absent on the last page. */
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'WirePage' });
export type WirePage = z.infer<typeof WirePage>;
