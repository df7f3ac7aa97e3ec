import type { TransactionGate } from '@wireroom/persistence';
import type { FoundRecipient } from '../obligation/recipient-finder.js';

/** The recipients of earlier withdrawals of the articles: who had to let go of an article once is told again, whatever else is still on record of it. */
export function findEarlier(gate: TransactionGate, articleIds: readonly string[]): Promise<FoundRecipient[]> {
  return gate.sql<FoundRecipient>(
    `select distinct on (article_id, recipient_key) article_id as "articleId", recipient, received
     from publishing.obligation where article_id = any($1::uuid[]) order by article_id, recipient_key, revision desc`,
    [articleIds],
  );
}
