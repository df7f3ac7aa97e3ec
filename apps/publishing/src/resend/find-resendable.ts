import type { TransactionGate } from '@wireroom/persistence';
import type { Resendable } from './owe-again.js';

/**
 * Locks the articles of these deliveries against newer revisions, whether they arrive or are released from a hold: what is newest stays so
 * until the open transaction ends. In the order in which publishing takes turns, so that the two cannot wait for each other.
 */
export async function lockArticles(gate: TransactionGate, articleIds: readonly string[]): Promise<void> {
  await gate.sql('select 1 from publishing.article where article_id = any($1::uuid[]) order by article_id for update', [
    [...new Set(articleIds)].sort(),
  ]);
}

/** Of these deliveries, those that are still in that state and the newest of their article at their destination, oldest first. */
export async function findResendable(
  gate: TransactionGate,
  deliveryIds: readonly string[],
  states: readonly Resendable['state'][],
): Promise<Resendable[]> {
  return gate.sql<Resendable>(
    `select delivery_id as "deliveryId", destination_id as "destinationId", article_id as "articleId", revision, lane, state, attempts
     from publishing.ledger l
     where delivery_id = any($1::uuid[]) and state = any($2::text[]) and not exists (
       select 1 from publishing.ledger n
       where n.article_id = l.article_id and n.destination_id = l.destination_id and n.revision > l.revision)
     order by owed_at, delivery_id for update`,
    [deliveryIds, states],
  );
}
