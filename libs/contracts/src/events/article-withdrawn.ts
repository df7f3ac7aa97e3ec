import { z } from 'zod';
import { Lane } from '../article/article.js';
import { PubStatus } from '../article/item.js';
import { Obligation } from '../withdrawals/obligation.js';
import { type DataFor, defineEvent, type EventFor } from './envelope.js';

/** An article was withdrawn, and this is who must let go of it. */
export const ArticleWithdrawn = defineEvent({
  type: 'article.withdrawn',
  version: 1,
  stream: 'ARTICLES',
  address: 'article.withdrawn.{lane}',
  emittedBy: 'publishing',
  summary: 'An article was withdrawn; one obligation is open for everybody who ever had it',
  data: z.object({
    articleId: z.uuid(),
    revision: z.int().min(1),
    lane: Lane,
    pubStatus: PubStatus,
    obligations: z.array(Obligation),
  }),
});
export type ArticleWithdrawn = EventFor<typeof ArticleWithdrawn>;
export type ArticleWithdrawnData = DataFor<typeof ArticleWithdrawn>;
