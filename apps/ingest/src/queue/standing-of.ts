import { articleIdOf } from '@wireroom/editorial';
import type { IdentifiedDocument } from '../decide/identify.js';

/** A document with more items takes its turn whatever is in it: its commit would be a long one. */
const URGENT_ITEMS = 20;

/** How a document stands to others that wait for their commit. */
export interface DocumentStanding {
  /** Ids that the guids in it give, and names of stories. Documents that share one may be about the same article. */
  readonly keys: readonly string[];
  readonly urgent: boolean;
}

/**
 * What ties a document to others, and whether it withdraws something. Where sluglines tell which items are one story, names do not say all: such documents of a provider
 * are all tied, and its withdrawals to them.
 */
export function standingOf(document: IdentifiedDocument): DocumentStanding {
  const { provider, takes } = document.arrival.source;
  const read = document.items.flatMap((each) => ('fault' in each ? [] : [each]));
  const isWithdrawal = read.some(({ item }) => item.pubStatus !== 'usable');
  const keys = read.flatMap(({ articleId, replaces, story }) => [
    articleId,
    ...replaces.map((guid) => articleIdOf(provider, guid)),
    ...(story === undefined ? [] : [story.key]),
  ]);
  if (takes !== null || isWithdrawal) keys.push(`stories of ${provider}`);
  return { keys: [...new Set(keys)], urgent: isWithdrawal && document.items.length <= URGENT_ITEMS };
}
