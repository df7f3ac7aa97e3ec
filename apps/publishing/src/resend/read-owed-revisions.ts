import type { Annotation, Article } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';

/** Deliveries that are read at once: a query of words takes some 25 ms for so many, and deliveries go on between two portions. */
const PORTION = 100;

/** A place among the deliveries of a destination: those after it were owed later. */
export interface DeliveryPlace {
  /** With all the digits that PostgreSQL keeps, which a Date has not. */
  readonly owedAt: string;
  readonly deliveryId: string;
}

/** A delivery with the revision that was owed. */
export interface OwedRevision {
  readonly deliveryId: string;
  readonly articleId: string;
  /** Null where the revision is no longer kept. */
  readonly article: Article | null;
  readonly annotations: Annotation[];
}

/** Deliveries of one state after a place, in the order in which they came to be owed; `next` is where more may follow. */
export async function readOwedRevisions(
  gate: TransactionGate,
  { destinationId, state, after }: { destinationId: string; state: string; after: DeliveryPlace },
): Promise<{ owed: OwedRevision[]; next: DeliveryPlace | undefined }> {
  const owed = await gate.read<OwedRevision & DeliveryPlace>(
    `select l.delivery_id as "deliveryId", l.article_id as "articleId", l.owed_at::text as "owedAt", r.article, r.annotations
     from (select delivery_id, article_id, revision, owed_at from publishing.ledger
           where destination_id = $1 and state = $2 and (owed_at, delivery_id) > ($3::timestamptz, $4::uuid)
           order by owed_at, delivery_id limit ${PORTION}) l
     left join lateral (select article, annotations from publishing.revision
                        where article_id = l.article_id and revision = l.revision order by kept_at desc limit 1) r on true
     order by l.owed_at, l.delivery_id`,
    [destinationId, state, after.owedAt, after.deliveryId],
  );
  return { owed, next: owed.length < PORTION ? undefined : owed.at(-1) };
}
