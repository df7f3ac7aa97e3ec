import { z } from 'zod';
import { Instant } from '../article/when.js';
import { Slug } from '../newsroom/slug.js';

/** Why a route keeps a revision back: until a time, or until a person decides. */
export const HoldReason = z.enum(['embargoed', 'delayed', 'awaiting-approval', 'not-enriched']).meta({ id: 'HoldReason' });
export type HoldReason = z.infer<typeof HoldReason>;

/** A revision that a route keeps back. */
export const HeldRevision = z
  .object({
    routeId: Slug,
    articleId: z.uuid(),
    revision: z.int().min(1),
    provider: z.string(),
    headline: z.string().optional(),
    reason: HoldReason,
    /** What the reason is about: the annotators that did not finish, or the end of the embargo. */
    detail: z.string().optional(),
    /** Since when the route holds any revision of the article. */
    heldSince: Instant,
    /** When it goes out by itself; absent where a person must decide. */
    releaseAt: Instant.optional(),
  })
  .meta({ id: 'HeldRevision' });
export type HeldRevision = z.infer<typeof HeldRevision>;

/** `GET /v1/holds`: what routes hold, the longest held first. */
export const HeldPage = z
  .object({ held: z.array(HeldRevision), /** Give it as `after` for the next page. */ nextCursor: z.string().optional() })
  .meta({ id: 'HeldPage' });
export type HeldPage = z.infer<typeof HeldPage>;

/** `POST /v1/routes/{id}/holds/{articleId}`: a person decides about what waits for one. */
export const HoldDecision = z
  .strictObject({
    decision: z.enum(['approve', 'reject']),
    /** The revision that was looked at: where a newer one has come, nothing is decided. */
    revision: z.int().min(1),
    /** Kept with the decision. */
    note: z.string().max(500).optional(),
  })
  .meta({ id: 'HoldDecision' });
export type HoldDecision = z.infer<typeof HoldDecision>;

/** What came of it. */
export const HoldOutcome = z
  .object({
    outcome: z.enum(['released', 'held', 'rejected', 'refused']),
    /** Why nothing was decided; or, for `held`, what it waits for now. */
    reason: z.enum(['not-held', 'newer-revision', 'embargoed', 'delayed', 'no-person-needed']).optional(),
    newestRevision: z.int().optional(),
    releaseAt: Instant.optional(),
  })
  .meta({ id: 'HoldOutcome' });
export type HoldOutcome = z.infer<typeof HoldOutcome>;
