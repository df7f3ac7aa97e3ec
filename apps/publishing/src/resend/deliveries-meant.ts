import { RESEND_EXAMINED_LIMIT, RESEND_LIMIT, type ResendOrder } from '@wireroom/contracts';
import { compileQuery, type Matcher, searchCard } from '@wireroom/editorial';
import type { TransactionGate } from '@wireroom/persistence';
import { readQuery } from '../line/read-query.js';
import { type DeliveryPlace, readOwedRevisions } from './read-owed-revisions.js';

/** A delivery that an order means, if it is still in that state when the article is locked. */
export interface MeantDelivery {
  readonly deliveryId: string;
  readonly articleId: string;
}

export interface DeliveriesMeant {
  /** Oldest first; one more than may be sent again stands for all that are more. */
  readonly found: readonly MeantDelivery[];
  /** Whether there are more than one command can deal with. */
  readonly tooMany: boolean;
}

/**
 * The deliveries of a destination that an order means, without locking anything.
 * @throws Fault `query-invalid`
 */
export async function deliveriesMeant(
  gate: TransactionGate,
  destinationId: string,
  order: ResendOrder,
  now: Date,
): Promise<DeliveriesMeant> {
  if (order.query === undefined) return ofState(gate, destinationId, order);
  const takes = compileQuery(readQuery(order.query));
  return ofQuery(gate, { destinationId, ...order }, (card) => takes(card, now.getTime()));
}

async function ofState(gate: TransactionGate, destinationId: string, { state, since }: ResendOrder): Promise<DeliveriesMeant> {
  const found = await gate.read<MeantDelivery>(
    `select delivery_id as "deliveryId", article_id as "articleId" from publishing.ledger
     where destination_id = $1 and state = $2 and owed_at >= $3 order by owed_at limit $4`,
    [destinationId, state, since, RESEND_LIMIT + 1],
  );
  return { found, tooMany: found.length > RESEND_LIMIT };
}

/** Asks the query of the revisions that were owed, a portion at a time: the service has other work meanwhile. */
async function ofQuery(
  gate: TransactionGate,
  { destinationId, state, since }: ResendOrder & { destinationId: string },
  takes: (card: Parameters<Matcher>[0]) => boolean,
): Promise<DeliveriesMeant> {
  const found: MeantDelivery[] = [];
  let after: DeliveryPlace = { owedAt: since, deliveryId: '00000000-0000-0000-0000-000000000000' };
  for (let examined = 0; ; ) {
    const portion = await readOwedRevisions(gate, { destinationId, state, after });
    for (const { deliveryId, articleId, article, annotations } of portion.owed)
      if (article !== null && takes(searchCard(article, annotations))) found.push({ deliveryId, articleId });
    examined += portion.owed.length;
    if (found.length > RESEND_LIMIT) return { found: found.slice(0, RESEND_LIMIT + 1), tooMany: true };
    if (portion.next === undefined) return { found, tooMany: false };
    if (examined >= RESEND_EXAMINED_LIMIT) return { found, tooMany: true };
    after = portion.next;
  }
}
