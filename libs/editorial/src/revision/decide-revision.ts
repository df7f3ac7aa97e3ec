import type { ItemOutcome, PubStatus, Signal, When } from '@wireroom/contracts';
import { compareWhen } from './compare-when.js';

/** What is known of the newest accepted revision of an article. */
export interface CurrentRevision {
  readonly revision: number;
  readonly providerVersion?: string;
  readonly versionCreated?: When;
  readonly contentHash: string;
  readonly pubStatus: PubStatus;
}

/** What an arriving item says of itself. */
export interface IncomingItem {
  readonly providerVersion?: string;
  readonly versionCreated?: When;
  readonly contentHash: string;
  readonly pubStatus: PubStatus;
  readonly signals: readonly Signal[];
}

export type AcceptedOutcome = Extract<ItemOutcome, 'created' | 'updated' | 'corrected' | 'withdrawn'>;

/** A new revision with its number, or a refusal; always with the reason, never a throw. */
export type RevisionDecision =
  | { readonly outcome: AcceptedOutcome; readonly revision: number; readonly reason: string }
  | { readonly outcome: 'duplicate' | 'stale'; readonly revision: number; readonly reason: string };

/**
 * Decides what an item is to the article that it belongs to. Newest wins: by the provider's version where both have a
 * number, else by versionCreated where both have one, else by arrival. Equal content is a duplicate whatever its version.
 */
export function decideRevision(current: CurrentRevision | undefined, incoming: IncomingItem): RevisionDecision {
  if (current === undefined) {
    const withdrawn = incoming.pubStatus !== 'usable';
    return { outcome: withdrawn ? 'withdrawn' : 'created', revision: 1, reason: withdrawn ? 'withdrawn-unseen' : 'first-seen' };
  }
  const { revision } = current;
  if (incoming.contentHash === current.contentHash) return { outcome: 'duplicate', revision, reason: 'equal-content' };
  const order = orderOf(current, incoming);
  if (order.sign < 0) return { outcome: 'stale', revision, reason: order.by };
  return { outcome: acceptedAs(incoming), revision: revision + 1, reason: order.by };
}

function acceptedAs(incoming: IncomingItem): AcceptedOutcome {
  if (incoming.pubStatus !== 'usable') return 'withdrawn';
  return incoming.signals.includes('correction') ? 'corrected' : 'updated';
}

/** Whether the incoming item is newer (1), of the same version (0) or older (-1), and by what that was told. */
function orderOf(current: CurrentRevision, incoming: IncomingItem): { sign: number; by: string } {
  const versions = [versionNumber(incoming.providerVersion), versionNumber(current.providerVersion)] as const;
  if (versions[0] !== undefined && versions[1] !== undefined && versions[0] !== versions[1]) {
    return versions[0] > versions[1] ? { sign: 1, by: 'newer-version' } : { sign: -1, by: 'older-version' };
  }
  if (incoming.versionCreated !== undefined && current.versionCreated !== undefined) {
    const sign = compareWhen(incoming.versionCreated, current.versionCreated);
    if (sign !== 0) return { sign, by: sign > 0 ? 'newer-version-created' : 'older-version-created' };
  }
  return { sign: 0, by: 'newer-arrival' };
}

/** A version that is a plain number; agencies also send dates and words, which have no order of their own. */
function versionNumber(version: string | undefined): number | undefined {
  return version !== undefined && /^\d{1,15}$/.test(version.trim()) ? Number(version) : undefined;
}
