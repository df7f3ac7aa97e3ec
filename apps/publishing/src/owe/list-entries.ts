import { expiryEnd } from '@wireroom/editorial';
import type { TransactionGate } from '@wireroom/persistence';
import type { ListedEntry } from '../line/listed-entry.js';
import { lockListing } from '../line/listing-lock.js';
import { newestOf } from '../line/newest-of.js';
import type { Routed } from '../line/routed.js';
import { listInFeeds } from './list-in-feeds.js';
import { listInProducts } from './list-in-products.js';

/** What routes send, for their feeds and logs. */
export function entriesOf({ publication: { article }, verdicts }: Routed): ListedEntry[] {
  return verdicts
    .filter(({ outcome }) => outcome === 'send')
    .map(({ routeId }) => ({
      routeId,
      articleId: article.id,
      revision: article.revision,
      withdrawn: article.pubStatus !== 'usable',
      expiresAt: expiryEnd(article.expiresAt),
    }));
}

/**
 * Lists a batch in feeds, which show the newest state of an article, and in the routes' logs, which keep every revision.
 * Sequences are given out when a row is written but become visible with its commit; the lock makes both orders the same
 * (docs/adr/0013), so that no reader passes an entry that appears later. Held until the commit: last in its transaction.
 */
export async function listEntries(gate: TransactionGate, entries: readonly ListedEntry[], at: Date): Promise<void> {
  if (entries.length === 0) return;
  await lockListing(gate);
  const placed = await listInFeeds(gate, newestOf(entries), at);
  await listInProducts(gate, entries, { placed, at });
}
