import type { ItemOutcome, PubStatus, Signal } from '@wireroom/contracts';
import { orderOf, type VersionMarks, type VersionOrder } from './order-of.js';

/** What is known of the newest accepted revision of an article; its marks are the highest so far, see `marksAfter`. */
export interface CurrentRevision extends VersionMarks {
  readonly revision: number;
  readonly contentHash: string;
  readonly pubStatus: PubStatus;
  /** False while all that came of the article was withdrawals. True if left out. */
  readonly everUsable?: boolean;
}

/**
 * How the guid of an item stands to the article that it belongs to: `own`, the one that made the newest revision; `successor`, new,
 * and said to replace it; `superseded`, one of before, which another has replaced.
 */
export type Standing = 'own' | 'successor' | 'superseded';

/** What an arriving item says of itself. */
export interface IncomingItem extends VersionMarks {
  readonly contentHash: string;
  readonly pubStatus: PubStatus;
  readonly signals: readonly Signal[];
  /** `own` if left out. */
  readonly standing?: Standing;
}

export type AcceptedOutcome = Extract<ItemOutcome, 'created' | 'updated' | 'corrected' | 'withdrawn' | 'restored'>;

/** A new revision with its number, or a refusal; always with the reason, never a throw. */
export type RevisionDecision =
  | { readonly outcome: AcceptedOutcome; readonly revision: number; readonly reason: string }
  | { readonly outcome: 'duplicate' | 'stale'; readonly revision: number; readonly reason: string };

/**
 * Decides what an item is to the article that it belongs to. Equal content is a duplicate whatever its version. Else:
 *
 * | the article is | the item is | newer | older | same version | nothing tells |
 * |---|---|---|---|---|---|
 * | not known | usable | | | | created |
 * | not known | a withdrawal | | | | withdrawn |
 * | usable | usable | updated, corrected | stale | updated, corrected | updated, corrected |
 * | usable | usable, of a superseded guid | updated, corrected | stale | stale | stale |
 * | usable | a withdrawal | withdrawn | stale | withdrawn | withdrawn |
 * | withdrawn | a withdrawal | withdrawn | stale | withdrawn | withdrawn |
 * | withdrawn after it was usable | usable | restored | stale | stale | restored |
 * | withdrawn, never seen usable | usable | restored | stale | stale | stale |
 * | withdrawn | usable, of another guid than the newest | restored | stale | stale | stale |
 *
 * Where nothing tells, the provider has sent it again after the withdrawal, and arrival decides; not for what was withdrawn before it
 * came, because then it is the withdrawn copy itself that comes late.
 */
export function decideRevision(current: CurrentRevision | undefined, incoming: IncomingItem): RevisionDecision {
  const isUsable = incoming.pubStatus === 'usable';
  if (current === undefined)
    return isUsable
      ? { outcome: 'created', revision: 1, reason: 'first-seen' }
      : { outcome: 'withdrawn', revision: 1, reason: 'withdrawn-unseen' };
  const { revision } = current;
  if (incoming.contentHash === current.contentHash) return { outcome: 'duplicate', revision, reason: 'equal-content' };
  const { standing = 'own' } = incoming;
  const order = orderOf(current, incoming, standing === 'own');
  if (isUsable && current.pubStatus !== 'usable') return reopened(current, order, standing);
  if (order.is === 'older') return { outcome: 'stale', revision, reason: order.by };
  if (isUsable && standing === 'superseded' && order.is !== 'newer')
    return { outcome: 'stale', revision, reason: 'older-than-its-update' };
  return { outcome: acceptedAs(incoming), revision: revision + 1, reason: order.by };
}

function reopened({ revision, everUsable = true }: CurrentRevision, order: VersionOrder, standing: Standing): RevisionDecision {
  const isSentAgain = order.is === 'unknown' && everUsable && standing === 'own';
  if (order.is !== 'newer' && !isSentAgain) return { outcome: 'stale', revision, reason: 'older-than-its-withdrawal' };
  return { outcome: 'restored', revision: revision + 1, reason: order.by };
}

function acceptedAs(incoming: IncomingItem): AcceptedOutcome {
  if (incoming.pubStatus !== 'usable') return 'withdrawn';
  return incoming.signals.includes('correction') ? 'corrected' : 'updated';
}
