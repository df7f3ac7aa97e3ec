import type { TransactionGate } from '@wireroom/persistence';
import type { DraftedDestination } from './draft-destination.js';

/**
 * Has the release clock decide anew about what is held as embargoed by routes to destinations that may hold it from now on, or no longer, so that
 * a destination that is allowed to does not wait for the next revision. In the open transaction.
 */
export async function decideEmbargoesAnew(gate: TransactionGate, destinations: readonly DraftedDestination[]): Promise<void> {
  const changed = destinations
    .filter(({ before, after }) => (before?.holdsEmbargoed ?? false) !== (after?.holdsEmbargoed ?? false))
    .map(({ id }) => id);
  if (changed.length === 0) return;
  await gate.sql(
    `update publishing.hold set release_at = clock_timestamp() where reason = 'embargoed' and route_id in (
       select id from publishing.route where not deleted and destinations && $1::text[])`,
    [changed],
  );
}
