import { z } from 'zod';
import { ChosenFormat } from '../../article/chosen-format.js';
import { Slug } from '../slug.js';

/** What every destination has, whatever its channel. */
export const commonSettings = {
  id: Slug,
  format: ChosenFormat.prefault('ninjs'),
  /** How many articles may be on the way at once; one article's revisions never are. */
  concurrency: z.int().min(1).max(256).default(16),
};
