import type { ArticleFormat } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';

/** A revision that a destination was sent, or may have been, in the format in which it went. */
export interface SentDelivery {
  readonly deliveryId: string;
  readonly articleId: string;
  readonly revision: number;
  readonly format: ArticleFormat;
}

/** What a destination was sent of articles, the oldest first; also what was tried without an answer, which may have arrived. */
export async function readSent(
  gate: TransactionGate,
  destinationId: string,
  { articleIds, format }: { articleIds: readonly string[]; format: ArticleFormat },
): Promise<SentDelivery[]> {
  return gate.read<SentDelivery>(
    `select delivery_id as "deliveryId", article_id as "articleId", revision, coalesce(format, $3) as format from publishing.ledger
     where destination_id = $1 and article_id = any($2::uuid[]) and (state = 'delivered' or attempts > 0)
     order by article_id, revision`,
    [destinationId, articleIds, format],
  );
}
