import type { ItemReceipt } from '@wireroom/contracts';
import { articleIdOf, joinTakes } from '@wireroom/editorial';
import type { TransactionGate } from '@wireroom/persistence';
import type { IdentifiedDocument, IdentifiedItem, ReadItem } from '../decide/identify.js';
import { joinedItem } from './joined-item.js';
import { type KeptTake, lockTakes } from './lock-takes.js';
import { type ChangedTake, recordTakes } from './record-takes.js';

type TakeItem = ReadItem & { readonly index: number; readonly take: NonNullable<ReadItem['take']> };

/** A document with its parts joined to stories, and what is told of those that are kept. */
export interface JoinedDocument {
  readonly document: IdentifiedDocument;
  readonly receipts: readonly ItemReceipt[];
}

/** Joins the parts of stories to what is held of them, in the order of the batch. Without parts it asks nothing. */
export async function joinDocuments(gate: TransactionGate, documents: readonly IdentifiedDocument[]): Promise<JoinedDocument[]> {
  const takes = documents.flatMap(({ items }) => items.flatMap((each) => ('fault' in each ? [] : (each.take ?? []))));
  if (takes.length === 0) return documents.map((document) => ({ document, receipts: [] }));
  const stories = [...new Map(takes.map(({ story }) => [story.key, story])).values()];
  const held = await lockTakes(gate, stories);
  const changed: ChangedTake[] = [];
  const joined = documents.map((document) => joinItems(document, held, changed));
  await recordTakes(gate, changed);
  return joined;
}

function joinItems(document: IdentifiedDocument, held: Map<string, KeptTake[]>, changed: ChangedTake[]): JoinedDocument {
  const receipts: ItemReceipt[] = [];
  const items: IdentifiedItem[] = [];
  for (const each of document.items) {
    const result = 'fault' in each || each.take === undefined ? each : joinItem(document, each as TakeItem, { held, changed });
    if ('outcome' in result) receipts.push(result);
    else items.push(result);
  }
  return { document: { ...document, items }, receipts };
}

function joinItem(
  { arrival }: IdentifiedDocument,
  each: TakeItem,
  { held, changed }: { readonly held: Map<string, KeptTake[]>; readonly changed: ChangedTake[] },
): IdentifiedItem | ItemReceipt {
  const { item, index, guid, contentHash } = each;
  const { story, part } = each.take;
  const parts = held.get(story.key) ?? [];
  const number = part?.number ?? 1;
  const first = parts.find((take) => take.number === 1);
  // Another story may have the same slugline: without a word that it is a part, only the first part itself takes its place.
  if (part === undefined && first !== undefined && first.guid !== guid) return each;
  const decision = joinTakes(parts, { number, contentHash, item });
  const receipt = { index, guid, headline: item.headline };
  const known = parts.find((take) => take.number === number);
  if (decision.is === 'older') {
    const articleId = known?.articleGuid == null ? undefined : articleIdOf(arrival.source.provider, known.articleGuid);
    return { ...receipt, outcome: 'stale', reason: 'older-part', detail: part?.text, articleId };
  }
  const incoming = takeOf(arrival, each, { number, known });
  const isRepeat = known?.contentHash === contentHash;
  const kept = isRepeat ? parts : [...parts.filter((take) => take !== known), incoming];
  const keep = (takes: readonly KeptTake[]) => {
    held.set(story.key, [...takes]);
    changed.push(...takes.filter((take) => !parts.includes(take)).map((take) => ({ story, take })));
  };
  if (decision.is === 'waiting') {
    keep(kept);
    return {
      ...receipt,
      outcome: isRepeat ? 'duplicate' : 'waiting',
      reason: 'waiting-for-part',
      detail: `part ${number} waits for ${decision.for}`,
    };
  }
  const { released, joined } = joinedItem({ index, provider: arrival.source.provider }, kept, { ...decision, number });
  keep(released);
  return joined;
}

/** The part that came, as it is kept in place of the one that was known. */
function takeOf(
  { documentId, source, receivedAt: at }: IdentifiedDocument['arrival'],
  { guid, contentHash, item, index }: TakeItem,
  { number, known }: { readonly number: number; readonly known: KeptTake | undefined },
): KeptTake {
  const { articleGuid = null, isReleased = false } = known ?? {};
  return { number, guid, articleGuid, isReleased, contentHash, item, source: source.id, documentId, index, at };
}
