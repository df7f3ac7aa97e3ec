import type { ItemReceipt } from '@wireroom/contracts';
import {
  decideRevision,
  type ItemToPlace,
  laneOf,
  marksAfter,
  type Place,
  placeAlone,
  placeItem,
  type RevisionDecision,
} from '@wireroom/editorial';
import { aliasesOfParts } from './aliases-of-parts.js';
import { articleOf } from './article-of.js';
import { chainOf } from './chain-of.js';
import type { DecidedDocument, NewAlias, NewLink, NewRevision, NewStory, Repeat } from './decided-document.js';
import type { IdentifiedDocument, ReadItem } from './identify.js';
import type { KnownArticles } from './known-articles.js';

/** An item at its place in the document. */
export type PlacedItem = ReadItem & { readonly index: number };

interface Decided {
  readonly place: Place;
  readonly decision: RevisionDecision;
}

/**
 * Decides each item in document order against what is `known`, and moves that on, so that a later item of the same article (in this
 * document or the next of the batch) sees what was decided before it.
 */
export function decideItems(document: IdentifiedDocument, known: KnownArticles): DecidedDocument {
  const receipts: ItemReceipt[] = [];
  const revisions: NewRevision[] = [];
  const links: NewLink[] = [];
  const aliases: NewAlias[] = [];
  const stories: NewStory[] = [];
  const repeats: Repeat[] = [];
  for (const each of document.items) {
    if ('fault' in each) {
      receipts.push({ index: each.index, outcome: 'rejected', reason: each.fault.code, detail: each.fault.message });
      continue;
    }
    const decided = decideItem(document, each, known);
    const { articleId } = decided.place;
    const receipt = receiptOf(each, decided);
    receipts.push(receipt);
    const revision = revisionOf(document, each, { ...decided, reason: receipt.reason, known });
    if (revision === undefined) repeats.push(repeatOf(document, each, decided));
    else {
      revisions.push(revision);
      if (each.story !== undefined) {
        stories.push({ ...each.story, articleId });
        known.setStory(each.story, articleId);
      }
    }
    if (each.joined !== undefined) {
      const { revision } = decided.decision;
      repeats.push(...each.joined.waited.map((part) => ({ ...part, articleId, revision, outcome: 'waiting' as const })));
      aliases.push(...aliasesOfParts(document, each, { articleId, known }));
    }
    if (decided.place.joining === undefined && each.replaces.length === 0) continue;
    const chain = chainOf(document, each, { ...decided, known });
    links.push(...chain.links);
    aliases.push(...chain.aliases);
  }
  return { receipts, revisions, links, aliases, stories, repeats };
}

/** What is new by its guid never reopens a withdrawn article by mere arrival: it is then an article of its own. */
function decideItem(document: IdentifiedDocument, each: PlacedItem, known: KnownArticles): Decided {
  const { provider } = document.arrival.source;
  const { joinsWhatItReplaces, withdrawsWhatItReplaces } = document;
  const rules = { provider, joinsWhatItReplaces, withdrawsWhatItReplaces };
  const item = itemToPlace(each);
  const lookups = {
    find: (guid: string) => (guid === each.guid ? known.findById(each.articleId) : known.find(provider, guid)),
    sameSlugline: known.findStory(each.story),
  };
  const decide = (place: Place): Decided => {
    const { articleId, standing } = place;
    const isRepeat = known.hadContent(articleId, each.contentHash);
    const incoming = {
      ...each.item,
      contentHash: each.contentHash,
      standing,
      isRepeat,
      isAddition: each.joined?.isAddition ?? false,
    };
    return { place, decision: decideRevision(known.current(articleId), incoming) };
  };
  const decided = decide(placeItem(item, rules, lookups));
  const { place, decision } = decided;
  // The guid of a part whose story is not held any more: alone it must not take the place of the whole.
  const isStray = each.joined !== undefined && place.standing === 'superseded';
  const isRefused = place.standing === 'successor' && decision.reason === 'older-than-its-withdrawal';
  return isRefused || isStray ? decide(placeAlone(item, rules, lookups)) : decided;
}

function itemToPlace({ item, guid, replaces }: PlacedItem): ItemToPlace {
  const { pubStatus, signals, signalEvidence = [], slugline = '' } = item;
  const words = signalEvidence.find(({ signal }) => signal === 'update')?.text ?? slugline;
  return { guid, isGuidGiven: item.guid !== undefined && item.guid !== '', pubStatus, signals, replaces, words };
}

function receiptOf({ index, item, guid, replaces }: PlacedItem, { place, decision }: Decided): ItemReceipt {
  const { outcome, revision } = decision;
  const { articleId, joining, advice } = place;
  const isAccepted = outcome !== 'duplicate' && outcome !== 'stale';
  const receipt = { index, outcome, guid, headline: item.headline, articleId, revision };
  if (joining !== undefined)
    return {
      ...receipt,
      reason: isAccepted ? joining.reason : decision.reason,
      detail: `${joining.reason}: ${joining.evidence.text}`,
    };
  if (advice !== undefined && decision.reason === 'withdrawn-unseen') return { ...receipt, reason: advice };
  if (decision.reason === 'first-seen' && replaces[0] !== undefined)
    return { ...receipt, reason: 'linked-by-update', detail: `replaces ${replaces[0]}` };
  return { ...receipt, reason: decision.reason };
}

function revisionOf(
  document: IdentifiedDocument,
  each: PlacedItem,
  { place, decision, reason, known }: Decided & { readonly reason: string; readonly known: KnownArticles },
): NewRevision | undefined {
  const { outcome, revision } = decision;
  if (outcome === 'duplicate' || outcome === 'stale') return undefined;
  const { item, guid: headGuid, contentHash } = each;
  const { articleId, guid, standing } = place;
  const before = known.current(articleId);
  const marks = marksAfter(before, item, standing === 'own');
  const everUsable = item.pubStatus === 'usable' || (before?.everUsable ?? false);
  known.moveOn(articleId, { ...marks, guid, headGuid, revision, contentHash, pubStatus: item.pubStatus, everUsable });
  const article = articleOf(document, each, { articleId, guid, revision });
  return { article, outcome, reason, lane: laneOf(item), marks, headGuid, everUsable };
}

function repeatOf({ arrival }: IdentifiedDocument, each: PlacedItem, { place, decision }: Decided): Repeat {
  const { outcome, revision } = decision;
  const { documentId, source, receivedAt: at } = arrival;
  const { index, contentHash } = each;
  return { articleId: place.articleId, source: source.id, contentHash, revision, documentId, index, outcome, at };
}
