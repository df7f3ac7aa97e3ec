import { z } from 'zod';
import { ChosenFormat } from '../../article/chosen-format.js';
import { Slug } from '../slug.js';

/** What every destination has, whatever its channel. */
export const commonSettings = {
  id: Slug,
  format: ChosenFormat.prefault('ninjs'),
  /** How many articles may be on the way at once; one article's revisions never are. */
  concurrency: z.int().min(1).max(256).default(16),
  /**
   * Gets what is under embargo at once, with the embargo in it: only for who has promised to keep it. Needs a format that has a field for an embargo:
   * ninjs, NewsML-G2 or NITF.
   */
  holdsEmbargoed: z.boolean().optional(),
};
