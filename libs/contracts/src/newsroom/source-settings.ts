import { z } from 'zod';
import { Slug } from './slug.js';

/** One configured feed from a provider. */
export const SourceSettings = z
  .strictObject({
    id: Slug,
    /** The agency that makes the copy; articles of all its sources share one space of guids. */
    provider: z.string().min(1),
    /** Bearer key for pushes; kept only as its SHA-256. Give this or `keySha256`; left out, the one there is stays. */
    key: z.string().min(16).optional().meta({ writeOnly: true }),
    keySha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    /** BCP 47; used where an item declares no language, and as a prior for language detection. */
    language: z.string().optional(),
    /**
     * What becomes of an item that has a guid of its own and says that it replaces another: `link`, an article of its own, linked to
     * the other (so if left out); `join`, the next revision of the other's article.
     */
    chains: z.enum(['link', 'join']).optional(),
    /**
     * `slugline`: an item that says it is an update, and that is new by its guid, is the next revision of the article with the same
     * slugline of the same day. `join`: the parts of a story (takes, adds) with one slugline on one day are one article, joined in order; a
     * part that comes before the one it follows waits. Left out, only guids tell.
     */
    takes: z.enum(['slugline', 'join']).optional(),
  })
  .meta({ id: 'SourceSettings' });
export type SourceSettings = z.infer<typeof SourceSettings>;
