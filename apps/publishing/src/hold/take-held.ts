import type { TransactionGate } from '@wireroom/persistence';
import type { Held } from '../line/held.js';

/** Columns of `publishing.hold` as a `Held`. */
export const HELD_COLUMNS = `route_id as "routeId", article_id as "articleId", revision, reason, detail,
  release_at as "releaseAt", held_since as "heldSince"`;

/**
 * Takes everything that is held of these articles out of the hold: a newer revision takes its place, or ends it. The open transaction has the
 * articles' turns.
 */
export async function takeHeld(gate: TransactionGate, articleIds: readonly string[]): Promise<Held[]> {
  if (articleIds.length === 0) return [];
  return gate.sql<Held>(`delete from publishing.hold where article_id = any($1::uuid[]) returning ${HELD_COLUMNS}`, [articleIds]);
}
