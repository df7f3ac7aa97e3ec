import { z } from 'zod';
import { PubStatus } from '../article/item.js';
import { Instant } from '../article/when.js';
import { RouteRules } from '../newsroom/route-rules.js';
import { HoldReason } from './hold.js';

/** Days that a dry run may go back. */
export const DRY_RUN_DAYS = 31;

/** `POST /v1/routes/dry-run`: a draft of a route against what came in. Nothing is sent. */
export const DryRunRequest = z
  .object({
    query: z.string().min(1),
    /** The draft's rules; without them nothing is refused, and only embargoes are waited for. */
    rules: RouteRules.optional(),
    /** So many days back from now. */
    days: z.number().positive().max(DRY_RUN_DAYS).default(1),
    /** Revisions that are listed; all are counted. */
    limit: z.int().min(0).max(500).default(50),
  })
  .meta({ id: 'DryRunRequest' });
export type DryRunRequest = z.infer<typeof DryRunRequest>;

/** A revision that the draft would have sent. */
export const DryRunMatch = z
  .object({
    articleId: z.uuid(),
    revision: z.int(),
    provider: z.string(),
    headline: z.string().optional(),
    pubStatus: PubStatus,
    receivedAt: Instant,
    /** `matched`, or `follows-earlier` where an earlier revision matched. */
    reason: z.enum(['matched', 'follows-earlier', 'withdrawal']),
    /** The conditions that decided, as they stand in the query. */
    detail: z.string().optional(),
    /** What it would have waited for first; absent where it would have gone at once. */
    held: HoldReason.optional(),
  })
  .meta({ id: 'DryRunMatch' });
export type DryRunMatch = z.infer<typeof DryRunMatch>;

/** What a draft would have sent. */
export const DryRun = z
  .object({
    /** Revisions that were looked at, in order of arrival, from `since` to `until`. */
    examined: z.int(),
    since: Instant,
    until: Instant,
    /** False when the time for a dry run was over before everything was looked at: then `until` is how far it got. */
    complete: z.boolean(),
    articles: z.int(),
    revisions: z.int(),
    byProvider: z.record(z.string(), z.int()),
    /** UTC days. */
    byDay: z.record(z.string(), z.int()),
    /** Of the revisions, how many would have waited, by what for. Whether a person would have let them go is not known; they count as sent. */
    held: z.partialRecord(HoldReason, z.int()),
    /** Revisions beside those that the draft's rights keep back, by why. */
    refused: z.record(z.string(), z.int()),
    /** The first of them, in order of arrival. */
    matches: z.array(DryRunMatch),
  })
  .meta({ id: 'DryRun' });
export type DryRun = z.infer<typeof DryRun>;
