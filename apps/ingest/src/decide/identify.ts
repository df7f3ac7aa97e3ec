import type { Fault, Item } from '@wireroom/contracts';
import { articleIdOf, contentHash, guidOf, sluglineKey } from '@wireroom/editorial';
import { type ItemPart, partOf, withoutPart } from '@wireroom/formats';
import type { ParsedDocument } from '../parse/parse-document.js';
import type { Arrival } from '../receive/arrival.js';
import type { Repeat } from './decided-document.js';
import type { StoryName } from './story-name.js';

/** Guids that an item replaces and that are looked at. */
const MAX_REPLACED = 20;

/** Formats in which a withdrawal is a document with a name of its own that names the one it withdraws: a mail, and NITF's `doc-idref`. */
const FORMATS_OF_NAMING_KILLS: ReadonlySet<string> = new Set(['nitf', 'email']);

/** A document on its way, with its items identified. */
export interface IdentifiedDocument {
  readonly arrival: Arrival;
  readonly parsed: ParsedDocument;
  /** Whether items that replace another join its article; whether its withdrawals name what they withdraw by a link. */
  readonly joinsWhatItReplaces: boolean;
  readonly withdrawsWhatItReplaces: boolean;
  readonly items: readonly IdentifiedItem[];
}

/** An item with the identity that its own guid gives it, or the reason why it was not read. */
export type IdentifiedItem = { readonly index: number } & (ReadItem | { readonly fault: Fault });

export interface ReadItem {
  readonly item: Item;
  readonly guid: string;
  readonly articleId: string;
  readonly contentHash: string;
  /** Guids that it says it replaces, its own not among them. */
  readonly replaces: readonly string[];
  /** Where sluglines tell: the name under which its story of the day is looked up. */
  readonly story?: StoryName;
  /** Where the parts of a story are joined: which one it may be, of which story. */
  readonly take?: { readonly story: StoryName; readonly part: ItemPart | undefined };
  /** Set once the item is a story joined of parts. */
  readonly joined?: JoinedFrom;
}

/** What a joined story came of. */
export interface JoinedFrom {
  readonly isAddition: boolean;
  /** Guids that its parts were given, other than the article's. */
  readonly guids: readonly string[];
  /** Parts that waited until now. */
  readonly waited: readonly Pick<Repeat, 'source' | 'contentHash' | 'documentId' | 'index' | 'at'>[];
}

/** Gives each item its identity; needs no lock, so it is done before the transaction. */
export function identify(arrival: Arrival, parsed: ParsedDocument): IdentifiedDocument {
  const { provider, chains, takes } = arrival.source;
  const items = parsed.items.map((each): IdentifiedItem => {
    if ('fault' in each) return each;
    const { item } = each;
    const guid = guidOf(item);
    const story = takes === 'slugline' ? storyOf(item, arrival) : undefined;
    const take = takes === 'join' ? takeOf(item, arrival) : undefined;
    return {
      ...each,
      guid,
      articleId: articleIdOf(provider, guid),
      contentHash: contentHash(item),
      replaces: replacedBy(item, guid),
      ...(story === undefined ? {} : { story }),
      ...(take === undefined ? {} : { take }),
    };
  });
  const withdrawsWhatItReplaces = FORMATS_OF_NAMING_KILLS.has(parsed.format ?? '');
  return { arrival, parsed, joinsWhatItReplaces: chains === 'join', withdrawsWhatItReplaces, items };
}

/** Ids of all articles that may have to be known before the documents are decided. */
export function idsToKnow(documents: readonly IdentifiedDocument[]): string[] {
  return documents.flatMap((document) => {
    const { provider } = document.arrival.source;
    return document.items.flatMap((each) => {
      if ('fault' in each) return [];
      const byLink = document.joinsWhatItReplaces || (document.withdrawsWhatItReplaces && each.item.pubStatus !== 'usable');
      const joined = each.joined?.guids.map((guid) => articleIdOf(provider, guid)) ?? [];
      if (joined.length > 0) return [each.articleId, ...joined];
      return byLink ? [each.articleId, ...each.replaces.map((guid) => articleIdOf(provider, guid))] : [each.articleId];
    });
  });
}

/** The stories that the items name, each once. */
export function storiesNamed(documents: readonly IdentifiedDocument[]): StoryName[] {
  const stories = documents.flatMap(({ items }) => items.flatMap((each) => ('fault' in each ? [] : (each.story ?? []))));
  return [...new Map(stories.map((story) => [story.key, story])).values()];
}

function replacedBy({ links }: Item, guid: string): readonly string[] {
  const named = links.flatMap(({ rel, href }) => (rel === 'updates' && href !== guid ? [href] : []));
  return named.length < 2 ? named : [...new Set(named)].slice(0, MAX_REPLACED);
}

/** Whether an item without the words is a first part, what is held of its story tells. */
function takeOf(item: Item, arrival: Arrival): ReadItem['take'] {
  const story = storyOf({ ...item, slugline: item.slugline && withoutPart(item.slugline) }, arrival);
  return story === undefined || item.pubStatus !== 'usable' ? undefined : { story, part: partOf(item) };
}

function storyOf(item: Item, { source, receivedAt }: Arrival): StoryName | undefined {
  const slugline = sluglineKey(item.slugline);
  if (slugline === undefined) return undefined;
  const day = (item.versionCreated ?? receivedAt.toISOString()).slice(0, 'YYYY-MM-DD'.length);
  const { provider } = source;
  return { key: JSON.stringify([provider, slugline, day]), provider, slugline, day };
}
