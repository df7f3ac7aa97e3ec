import type { ArticleFormat } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';

/** A delivery as the ledger has it at the moment of dispatch. */
export interface DeliveryClaim {
  readonly deliveryId: string;
  readonly articleId: string;
  readonly revision: number;
  /** The format in which the article goes to this destination; null for the destination's own. */
  readonly format: ArticleFormat | null;
  /** Tries so far. */
  readonly attempts: number;
  /** Of those, the tries before a person had it sent again. */
  readonly attemptsBefore: number;
  readonly state: 'owed' | 'delivered' | 'dead' | 'cancelled';
  /** Older revisions of the article that are still owed to this destination. */
  readonly olderOwed: readonly string[];
}

/** What the ledger says of the deliveries asked for, of any destinations: whether they are still owed, and what goes before them. */
export async function claimDeliveries(
  gate: TransactionGate,
  deliveryIds: readonly string[],
  urgent: boolean,
): Promise<DeliveryClaim[]> {
  return gate.read<DeliveryClaim>(
    `select delivery_id as "deliveryId", article_id as "articleId", revision, format, attempts, attempts_before as "attemptsBefore", state,
       array(select e.delivery_id from publishing.ledger e
             where e.destination_id = l.destination_id and e.article_id = l.article_id and e.revision < l.revision
               and e.state = 'owed') as "olderOwed"
     from publishing.ledger l where delivery_id = any($1::uuid[])`,
    [deliveryIds],
    { urgent },
  );
}
