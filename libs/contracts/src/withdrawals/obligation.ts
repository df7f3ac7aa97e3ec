import { z } from 'zod';
import { Instant } from '../article/when.js';
import { FaultRecord } from '../faults/problem.js';
import { Slug } from '../newsroom/slug.js';
import { WithdrawalSummary } from './withdrawal-page.js';

/** Who has, or may have, an article and is to let go of it. */
export const Recipient = z
  .discriminatedUnion('kind', [
    /** A destination that revisions were delivered to, or on their way to. */
    z.object({ kind: z.literal('destination'), destinationId: Slug, channel: z.string() }),
    /** A client, by the name of its key, that fetched a feed of the route with the article in it. Routes without keys have readers that nobody knows. */
    z.object({ kind: z.literal('feed'), routeId: Slug, client: z.string() }),
    /** A client that was served the article from the log of the route, by this cursor; the empty name where it keeps its place itself. Without keys `client` is empty. */
    z.object({ kind: z.literal('pull'), routeId: Slug, client: z.string(), cursor: z.string() }),
    /** A WebSub subscription that a feed with the article was distributed to. */
    z.object({ kind: z.literal('websub'), routeId: Slug, callback: z.string() }),
  ])
  .meta({ id: 'Recipient' });
export type Recipient = z.infer<typeof Recipient>;

/**
 * `open`: nothing is proven yet; `confirmed`: the article is gone there, as `proof` shows; `refused`: the recipient says that it
 * does not comply; `escalated`: the time for it ran out, and a person must see to it. An escalated one may still be confirmed or refused.
 */
export const ObligationState = z.enum(['open', 'confirmed', 'refused', 'escalated']).meta({ id: 'ObligationState' });
export type ObligationState = z.infer<typeof ObligationState>;

/** How it is known that a recipient let go of an article. */
export const ProofKind = z
  .enum([
    /** The receiver answered with a signed confirmation. */
    'signed-confirmation',
    /** The address of its copy answers 404, 410 or the withdrawn status. */
    'read-back',
    /** The file is the withdrawal notice, as read back. */
    'file-replaced',
    /** Somebody followed the link in the notice and confirmed. */
    'confirmed-by-link',
    /** The client fetched a page of the feed in which the withdrawal has its place: as a tombstone, or in formats without one by the article's absence. */
    'feed-fetched',
    /** The client acknowledged the withdrawal's entry or one after it, by its cursor or by asking for what comes next. */
    'acknowledged',
    /** The subscriber took a distribution with the withdrawal. */
    'topic-accepted',
    /** A person says so, with a reason. */
    'by-person',
  ])
  .meta({ id: 'ProofKind' });
export type ProofKind = z.infer<typeof ProofKind>;

export const Proof = z
  .object({
    kind: ProofKind,
    at: Instant,
    /** What was seen: a status, a hash, the sequence that was acknowledged, who confirmed. */
    detail: z.string().optional(),
  })
  .meta({ id: 'Proof' });
export type Proof = z.infer<typeof Proof>;

/** A withdrawal that is owed to one recipient. */
export const Obligation = z
  .object({
    id: z.uuid(),
    articleId: z.uuid(),
    /** The revision that withdrew the article. */
    revision: z.int().min(1),
    recipient: Recipient,
    /** What it had received before: revisions, with the time of each where it is known. */
    received: z.array(z.object({ revision: z.int().min(1), at: Instant.optional() })),
    state: ObligationState,
    openedAt: Instant,
    /** When it is escalated if nothing is proven by then. */
    dueAt: Instant,
    /** When the notice reached it; absent while it has not. */
    notifiedAt: Instant.optional(),
    escalatedAt: Instant.optional(),
    /** When it was confirmed or refused. */
    endedAt: Instant.optional(),
    proof: Proof.optional(),
    /** A newer withdrawal of the article, which has an obligation of its own for this recipient: this one is not followed any more. */
    supersededBy: z.int().min(1).optional(),
    /** A usable revision that came before it had ended: the article may be used again, so this one is not followed any more. */
    reopenedBy: z.int().min(1).optional(),
    /** Why it is refused, or why nothing could be proven at the last attempt. */
    why: FaultRecord.optional(),
    /** Attempts at proving it. */
    attempts: z.int().min(0),
  })
  .meta({ id: 'Obligation' });
export type Obligation = z.infer<typeof Obligation>;

/** One entry of the hash chain: what was written down about obligations, in order, each bound to the one before. */
export const LedgerEntry = z
  .object({
    sequence: z.int().min(1),
    at: Instant,
    obligationId: z.uuid(),
    /** `opened`, `notified`, `confirmed`, `refused`, `escalated`, `superseded`, `reopened`. */
    change: z.string(),
    /** Lower-case hex SHA-256 over the entry before and this one's content. */
    hash: z.string(),
  })
  .meta({ id: 'LedgerEntry' });
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** `GET /v1/articles/{id}/withdrawal`: who got the article and what became of its withdrawal there. */
export const WithdrawalEvidence = z
  .object({
    ...WithdrawalSummary.shape,
    /** Notes to editors of the withdrawal, or the reason that an editor gave. */
    reason: z.string().optional(),
    obligations: z.array(Obligation),
    ledger: z.array(LedgerEntry),
    /** Whether the chain over the entries holds up to now. */
    ledgerIntact: z.boolean(),
  })
  .meta({ id: 'WithdrawalEvidence' });
export type WithdrawalEvidence = z.infer<typeof WithdrawalEvidence>;
