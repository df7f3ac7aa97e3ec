import { z } from 'zod';
import { Instant } from './when.js';

/** What said that two items belong together. */
export const ChainEvidence = z
  .object({
    /** `link`: the item names the other by its guid; `slugline`: both have one slugline on one day, and one says it is an update. */
    by: z.enum(['link', 'slugline']),
    /** The guid as it was written, or the words that say so. */
    text: z.string(),
  })
  .meta({ id: 'ChainEvidence' });
export type ChainEvidence = z.infer<typeof ChainEvidence>;

/** An article that another one replaces, or is replaced by. */
export const ChainMember = z
  .object({
    articleId: z.uuid(),
    /** The guid that the later one names. */
    guid: z.string(),
    /** How many links away, from 1. */
    distance: z.int().min(1),
    /** `updates`: it replaces the other; `withdraws`: it stops the other. */
    kind: z.enum(['updates', 'withdraws']),
    evidence: ChainEvidence,
    linkedAt: Instant,
    /** The newest revision; absent while no item of it has come. */
    revision: z.int().min(1).optional(),
    headline: z.string().optional(),
    pubStatus: z.string().optional(),
  })
  .meta({ id: 'ChainMember' });
export type ChainMember = z.infer<typeof ChainMember>;

/** Another guid of the same article: its item joined the article, or is known to be older than it. */
export const ArticleAlias = z
  .object({
    guid: z.string(),
    /** Stable kebab-case code: `joined-by-update`, `joined-by-slugline`, `withdrawn-by-link`, `replaced-before-it-came`. */
    reason: z.string(),
    evidence: ChainEvidence,
    since: Instant,
  })
  .meta({ id: 'ArticleAlias' });
export type ArticleAlias = z.infer<typeof ArticleAlias>;

/** `GET /v1/articles/{id}/chain`: what an article replaces and what replaces it, nearest first, and what joined it. */
export const ArticleChain = z
  .object({
    articleId: z.uuid(),
    predecessors: z.array(ChainMember),
    successors: z.array(ChainMember),
    aliases: z.array(ArticleAlias),
  })
  .meta({ id: 'ArticleChain' });
export type ArticleChain = z.infer<typeof ArticleChain>;
