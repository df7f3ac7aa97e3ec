import { z } from 'zod';
import { Role } from '../access/role.js';
import { Instant } from '../article/when.js';

/** `POST /v1/articles/{id}/embargo/break`: a person wants the embargo of a revision broken. */
export const EmbargoBreakWish = z
  .strictObject({
    /** The revision that was looked at: where a newer one has come, nothing is done. */
    revision: z.int().min(1),
    /** Who wants it. One person counts once, however the name is written. */
    person: z.string().trim().min(1).max(100),
    /** Kept for ever with the step. */
    reason: z.string().trim().min(3).max(500),
  })
  .meta({ id: 'EmbargoBreakWish' });
export type EmbargoBreakWish = z.infer<typeof EmbargoBreakWish>;

/** What came of it. */
export const EmbargoBreakOutcome = z
  .object({
    /** `requested`: another person must want it too; `broken`: the revision has been released. */
    outcome: z.enum(['requested', 'broken', 'refused']),
    /** Why nothing was done. */
    reason: z.enum(['not-embargoed', 'newer-revision', 'same-person', 'already-broken']).optional(),
    newestRevision: z.int().optional(),
    /** Who wanted it first. */
    requestedBy: z.string().optional(),
    /** Until when another person may confirm. */
    confirmBefore: Instant.optional(),
  })
  .meta({ id: 'EmbargoBreakOutcome' });
export type EmbargoBreakOutcome = z.infer<typeof EmbargoBreakOutcome>;

/** A step by which persons break an embargo, as it is kept for ever. */
export const EmbargoBreakStep = z
  .object({
    /** Grows with every step of any article. */
    sequence: z.int().min(1),
    articleId: z.uuid(),
    revision: z.int().min(1),
    /** The end of the embargo that is to be broken. */
    embargoEnd: Instant,
    /** `confirmed`: by the second person, which broke it. */
    step: z.enum(['requested', 'confirmed']),
    person: z.string(),
    /** What the person is at the desk; absent where it was ordered with the operator key. */
    role: Role.optional(),
    reason: z.string(),
    at: Instant,
    /** Of a request: until when another person may confirm it. */
    confirmBefore: Instant.optional(),
  })
  .meta({ id: 'EmbargoBreakStep' });
export type EmbargoBreakStep = z.infer<typeof EmbargoBreakStep>;

/** `GET /v1/articles/{id}/embargo`: whether an article is under embargo, and who broke its embargoes. */
export const EmbargoRecord = z
  .object({
    articleId: z.uuid(),
    /** The newest one that publishing has taken. */
    revision: z.int().min(1),
    /** When its embargo ends; absent where it has none, where it is over, and where it was broken. */
    embargoedUntil: Instant.optional(),
    /** Oldest first. */
    steps: z.array(EmbargoBreakStep),
  })
  .meta({ id: 'EmbargoRecord' });
export type EmbargoRecord = z.infer<typeof EmbargoRecord>;
