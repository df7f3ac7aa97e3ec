import { z } from 'zod';
import { EmbargoBreakStep } from '../routes/embargo-break.js';

/** `GET /api/articles/{id}/embargo`: who broke embargoes of the article, or wants to, as the desk knows it. */
export const DeskEmbargo = z
  .object({
    /** Oldest first. */
    steps: z.array(EmbargoBreakStep),
  })
  .meta({ id: 'DeskEmbargo' });
export type DeskEmbargo = z.infer<typeof DeskEmbargo>;
