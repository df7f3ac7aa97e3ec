import type { Item, When } from '@wireroom/contracts';
import { compareWhen } from '../revision/compare-when.js';
import { orderOf } from '../revision/order-of.js';

/** A part of a story that is sent in parts. */
export interface Take {
  /** From 1. */
  readonly number: number;
  readonly contentHash: string;
  readonly item: Item;
}

/** A part that has come. */
export interface HeldTake extends Take {
  /** It is in a revision; else it waits for one before it. */
  readonly isReleased: boolean;
}

/** `joined`: the story as it is now, of these parts; `waiting`: kept until the part of that number comes; `older`: the part is held in a newer state. */
export type TakeDecision =
  | { readonly is: 'older' }
  | { readonly is: 'waiting'; readonly for: number }
  | { readonly is: 'joined'; readonly item: Item; readonly numbers: readonly number[] };

/**
 * What a part is to those that are held. One with the number of another takes its place, unless it says that it is older. A part waits while one is
 * missing between those that are out and it. A repeat joins to what is there already: its content says so.
 */
export function joinTakes(held: readonly HeldTake[], incoming: Take): TakeDecision {
  const same = held.find(({ number }) => number === incoming.number);
  if (same !== undefined && orderOf(same.item, incoming.item, same.item.guid === incoming.item.guid).is === 'older')
    return { is: 'older' };
  const takes = [...held.filter((take) => take !== same), incoming].sort((a, b) => a.number - b.number);
  let last = Math.max(0, ...held.flatMap(({ number, isReleased }) => (isReleased ? number : [])));
  for (const { number } of takes) if (number === last + 1) last = number;
  if (incoming.number > last) return { is: 'waiting', for: last + 1 };
  const parts = takes.filter(({ number }) => number <= last);
  return { is: 'joined', item: joined(parts, incoming.item), numbers: parts.map(({ number }) => number) };
}

/** The story of all parts that are there, whatever is missing. @throws RangeError without any part */
export function joinWhatIsThere(held: readonly Take[]): Item {
  const takes = [...held].sort((a, b) => a.number - b.number);
  const last = takes.at(-1);
  if (last === undefined) throw new RangeError('no part to join');
  return joined(takes, last.item);
}

/** The first part with the text of all, as new as the newest of them; what kind of change it is, the part that came says. */
function joined(takes: readonly Take[], { signals, signalEvidence }: Item): Item {
  const items = takes.map(({ item }) => item);
  const [first, ...adds] = items as [Item, ...Item[]];
  if (adds.length === 0) return first;
  const { providerVersion, ...story } = first;
  return {
    ...story,
    body: items.flatMap(({ body }) => body),
    edNotes: items.flatMap(({ edNotes }) => edNotes),
    media: items.flatMap(({ media }) => media),
    keywords: [...new Set(items.flatMap(({ keywords }) => keywords))],
    signals,
    signalEvidence,
    versionCreated: latest(items.map(({ versionCreated }) => versionCreated)),
    embargoUntil: latest(items.map(({ embargoUntil }) => embargoUntil)),
  };
}

function latest(dates: readonly (When | undefined)[]): When | undefined {
  return dates.reduce((a, b) => (a === undefined || (b !== undefined && compareWhen(b, a) > 0) ? b : a), undefined);
}
