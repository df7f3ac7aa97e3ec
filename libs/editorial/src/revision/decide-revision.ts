import type { ItemOutcome, PubStatus, Signal, When } from '@wireroom/contracts';
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
  /** The article has had this content before. False if left out; only a withdrawn article is asked. */
  readonly isRepeat?: boolean;
  readonly firstCreated?: When;
  /** What came is a part that follows the first: it adds to a story and cannot reopen it. */
  readonly isAddition?: boolean;
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
 * | withdrawn after it was usable | usable, with content of before | restored | stale | stale | stale |
 * | withdrawn, never seen usable | usable | restored | stale | stale | stale |
 * | withdrawn | usable, of another guid than the newest | restored | stale | stale | stale |
 *
 * Where nothing tells and the content is new, the provider has written it after the withdrawal, and arrival decides. Content of before is a
 * feed that goes on carrying it, or another source that is late, also where its date of publication is all that is newer. What was withdrawn before it came is the withdrawn copy itself.
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
  if (isUsable && current.pubStatus !== 'usable') return reopened(current, incoming, order);
  if (order.is === 'older') return { outcome: 'stale', revision, reason: order.by };
  if (isUsable && standing === 'superseded' && order.is !== 'newer')
    return { outcome: 'stale', revision, reason: 'older-than-its-update' };
  return { outcome: acceptedAs(incoming), revision: revision + 1, reason: order.by };
}

function reopened(
  { revision, everUsable = true }: CurrentRevision,
  incoming: IncomingItem,
  order: VersionOrder,
): RevisionDecision {
  const { standing = 'own', isRepeat = false } = incoming;
  if (incoming.isAddition === true) return { outcome: 'stale', revision, reason: 'adds-to-what-was-withdrawn' };
  const isToldByArrival = order.is === 'unknown' && everUsable && standing === 'own';
  if (order.is !== 'newer' && !isToldByArrival) return { outcome: 'stale', revision, reason: 'older-than-its-withdrawal' };
  if (isRepeat && !(order.is === 'newer' && namesItsVersion(incoming, order)))
    return { outcome: 'stale', revision, reason: 'repeats-what-was-withdrawn' };
  return { outcome: 'restored', revision: revision + 1, reason: order.by };
}

/**
 * Feeds have one date, that of publication, for both, and some write the time of the request there: it does not say that somebody has made
 * another version of the same words.
 */
function namesItsVersion({ versionCreated, firstCreated }: IncomingItem, { by }: VersionOrder): boolean {
  return by === 'newer-version' || versionCreated !== firstCreated;
}

function acceptedAs(incoming: IncomingItem): AcceptedOutcome {
  if (incoming.pubStatus !== 'usable') return 'withdrawn';
  return incoming.signals.includes('correction') ? 'corrected' : 'updated';
}
