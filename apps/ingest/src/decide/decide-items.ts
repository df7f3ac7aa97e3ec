import type { Article, Item, ItemReceipt, Lane } from '@wireroom/contracts';
import {
  type AcceptedOutcome,
  articleIdOf,
  type CurrentRevision,
  contentHash,
  decideRevision,
  guidOf,
  laneOf,
} from '@wireroom/editorial';
import type { ParsedDocument, ParsedItem } from '../parse/parse-document.js';
import type { Arrival } from '../receive/arrival.js';

/** A revision to be recorded. */
export interface NewRevision {
  readonly article: Article;
  readonly outcome: AcceptedOutcome;
  readonly reason: string;
  readonly lane: Lane;
}

/** Row 4: what each item of a document came to. */
export interface DecidedDocument {
  readonly receipts: readonly ItemReceipt[];
  readonly revisions: readonly NewRevision[];
}

/** A document on its way, with its items identified. */
export interface IdentifiedDocument {
  readonly arrival: Arrival;
  readonly parsed: ParsedDocument;
  readonly items: readonly IdentifiedItem[];
}

export type IdentifiedItem = ParsedItem & { readonly guid?: string; readonly articleId?: string; readonly contentHash?: string };

/** Gives each item its identity; needs no lock, so it is done before the transaction. */
export function identify(arrival: Arrival, parsed: ParsedDocument): IdentifiedDocument {
  const items = parsed.items.map((each): IdentifiedItem => {
    if ('fault' in each) return each;
    const guid = guidOf(each.item);
    return { ...each, guid, articleId: articleIdOf(arrival.source.provider, guid), contentHash: contentHash(each.item) };
  });
  return { arrival, parsed, items };
}

/**
 * Decides each item in document order against `current`, and moves `current` on, so that a later item of the same article
 * (in this document or the next of the batch) sees what was decided before it.
 */
export function decideItems(document: IdentifiedDocument, current: Map<string, CurrentRevision>): DecidedDocument {
  const receipts: ItemReceipt[] = [];
  const revisions: NewRevision[] = [];
  for (const each of document.items) {
    if ('fault' in each) {
      receipts.push({ index: each.index, outcome: 'rejected', reason: each.fault.code, detail: each.fault.message });
      continue;
    }
    const { item, index, guid = '', articleId = '' } = each;
    const incoming = { ...item, contentHash: each.contentHash ?? '' };
    const { outcome, reason, revision } = decideRevision(current.get(articleId), incoming);
    receipts.push({ index, outcome, reason, guid, headline: item.headline, articleId, revision });
    if (outcome === 'duplicate' || outcome === 'stale') continue;
    const { providerVersion, versionCreated, pubStatus } = item;
    current.set(articleId, { revision, contentHash: incoming.contentHash, providerVersion, versionCreated, pubStatus });
    revisions.push({
      article: articleOf(document, item, { index, guid, articleId, revision, hash: incoming.contentHash }),
      outcome,
      reason,
      lane: laneOf(item),
    });
  }
  return { receipts, revisions };
}

interface Identity {
  readonly index: number;
  readonly guid: string;
  readonly articleId: string;
  readonly revision: number;
  readonly hash: string;
}

function articleOf({ arrival, parsed }: IdentifiedDocument, item: Item, identity: Identity): Article {
  return {
    ...item,
    id: identity.articleId,
    guid: identity.guid,
    revision: identity.revision,
    provider: arrival.source.provider,
    source: arrival.source.id,
    receivedAt: arrival.receivedAt.toISOString(),
    contentHash: identity.hash,
    document: { id: arrival.documentId, sha256: parsed.sha256, format: parsed.format ?? 'unknown', index: identity.index },
  };
}
