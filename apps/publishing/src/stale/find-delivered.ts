import type { TransactionGate } from '@wireroom/persistence';

/** What a delivery brought, or is to bring. */
export interface Delivered {
  readonly articleId: string;
  readonly revision: number;
}

/** What these deliveries brought; those that nobody was ever owed are not there. */
export async function findDelivered(gate: TransactionGate, deliveryIds: readonly string[]): Promise<Map<string, Delivered>> {
  if (deliveryIds.length === 0) return new Map();
  const rows = await gate.read<Delivered & { deliveryId: string }>(
    `select delivery_id as "deliveryId", article_id as "articleId", revision from publishing.ledger where delivery_id = any($1::uuid[])`,
    [deliveryIds],
  );
  return new Map(rows.map(({ deliveryId, ...delivered }) => [deliveryId, delivered]));
}
