import { z } from 'zod';

/** A number and its unit: `90s`, `15m`, `2h` or `1d`. */
export const Duration = z
  .string()
  .regex(/^[1-9]\d{0,5}[smhd]$/)
  .meta({ id: 'Duration' });
export type Duration = z.infer<typeof Duration>;

/** What an article's own terms must say, or must not say, for a route to take it. */
export const RightsRule = z
  .strictObject({
    /** Phrases that keep an article back where its usage terms, its copyright notice or a note to editors has one of them; upper and lower case are the same. */
    refuse: z.array(z.string().min(1).max(200)).max(100).default([]),
    /** Keeps back what says nothing of its usage terms. */
    requireTerms: z.boolean().default(false),
  })
  .meta({ id: 'RightsRule' });
export type RightsRule = z.infer<typeof RightsRule>;

/** What a route does with a revision that its query takes. Withdrawals never wait for any of it. */
export const RouteRules = z
  .strictObject({
    /**
     * Waits so long after the article's first revision has come; a newer revision takes the place of one that waits. Corrections of
     * what the route has sent do not wait.
     */
    delay: Duration.optional(),
    /** Waits for a person: for an article's first revision, or for each. */
    approval: z.enum(['first-revision', 'every-revision']).optional(),
    /** What an annotator could not finish waits for a person or for the next revision. */
    enrichedOnly: z.boolean().default(false),
    rights: RightsRule.optional(),
  })
  .meta({ id: 'RouteRules' });
export type RouteRules = z.infer<typeof RouteRules>;
