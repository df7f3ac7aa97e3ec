import { z } from 'zod';
import { PubStatus, Signal } from '../article/item.js';
import { Instant } from '../article/when.js';

/**
 * How a copy stands. `current`: it is the newest. `outdated`: newer ones followed. `corrected`: one of them is a correction. `withdrawn`: do not use any copy. `reopened`:
 * it was withdrawn, and a newer revision may be used again. `ahead`: it is newer than all that went out. `unknown`: no such article went out on any route of who asks.
 */
export const CopyState = z
  .enum(['current', 'outdated', 'corrected', 'withdrawn', 'reopened', 'ahead', 'unknown'])
  .meta({ id: 'CopyState' });
export type CopyState = z.infer<typeof CopyState>;

/** A revision that went out, as far as anything is still known of it. */
export const SentRevision = z
  .object({
    revision: z.int().min(1),
    /** When it went out, a withdrawal when it was withdrawn; absent where that is no longer known. */
    at: Instant.optional(),
    /** Absent where it is no longer known. */
    pubStatus: PubStatus.optional(),
    /** Absent where the revision is no longer kept: it may have been a correction. */
    signals: z.array(Signal).optional(),
  })
  .meta({ id: 'SentRevision' });
export type SentRevision = z.infer<typeof SentRevision>;

/** How one copy stands, for whoever asks. */
export const CopyStatus = z
  .object({
    articleId: z.uuid().optional(),
    provider: z.string().optional(),
    guid: z.string().optional(),
    deliveryId: z.uuid().optional(),
    /** The revision that was asked about; absent where the question was about the article. */
    revision: z.int().min(1).optional(),
    status: CopyState,
    /** Since when it is so; absent for `current`, `ahead` and `unknown`, and where it is no longer known. */
    since: Instant.optional(),
    /** The newest revision that went out. */
    newest: SentRevision.optional(),
    /** What went out after the revision that was asked about, in order. */
    followed: z.array(SentRevision),
  })
  .meta({ id: 'CopyStatus' });
export type CopyStatus = z.infer<typeof CopyStatus>;

/** Which copy is meant: by the article, by its provider and guid, or by the delivery that brought it. */
export const CopyQuestion = z
  .object({
    articleId: z.uuid().optional(),
    provider: z.string().min(1).optional(),
    guid: z.string().min(1).optional(),
    /** Of a delivery: its `webhook-id`. It says the revision too. */
    deliveryId: z.uuid().optional(),
    revision: z.int().min(1).optional(),
  })
  .refine(namesOne, { message: 'needs articleId, or provider and guid, or deliveryId, and no two of them' })
  .meta({ id: 'CopyQuestion' });
export type CopyQuestion = z.infer<typeof CopyQuestion>;

/** `POST /v1/articles/status`: about many copies at once. */
export const CopyQuestions = z.object({ copies: z.array(CopyQuestion).min(1) }).meta({ id: 'CopyQuestions' });
export type CopyQuestions = z.infer<typeof CopyQuestions>;

/** The answers, in the order of the questions. */
export const CopyStatusList = z.object({ copies: z.array(CopyStatus) }).meta({ id: 'CopyStatusList' });
export type CopyStatusList = z.infer<typeof CopyStatusList>;

function namesOne({ articleId, provider, guid, deliveryId }: Record<string, unknown>): boolean {
  if ((provider === undefined) !== (guid === undefined)) return false;
  return [articleId, guid, deliveryId].filter((each) => each !== undefined).length === 1;
}
