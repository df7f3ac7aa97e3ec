import type { TransactionGate } from '@wireroom/persistence';
import type { Held } from '../line/held.js';
import { HELD_COLUMNS } from './take-held.js';

/** Takes what is held of the article for its embargo alone out of the hold. The open transaction has the article locked. */
export async function takeEmbargoed(gate: TransactionGate, articleId: string): Promise<Held[]> {
  return gate.sql<Held>(`delete from publishing.hold where article_id = $1 and reason = 'embargoed' returning ${HELD_COLUMNS}`, [
    articleId,
  ]);
}
