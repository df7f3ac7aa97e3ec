import { expiryEnd } from '@wireroom/editorial';
import type { TransactionGate } from '@wireroom/persistence';
import type { Routed } from '../line/routed.js';

/**
 * What routes list of an article that says of itself, in a newer revision, that it has expired: the clock takes it at its next tick. The open
 * transaction has the articles' turns.
 */
export async function expireLater(gate: TransactionGate, routed: readonly Routed[]): Promise<void> {
  const gone = routed.flatMap(({ publication: { article }, verdicts }) =>
    verdicts
      .filter(({ reason }) => reason === 'expired')
      .map(({ routeId }) => ({ routeId, articleId: article.id, end: expiryEnd(article.expiresAt) })),
  );
  if (gone.length === 0) return;
  await gate.sql(
    `update publishing.feed_entry f set expires_at = e.expires_at
     from unnest($1::text[], $2::uuid[], $3::timestamptz[]) as e (route_id, article_id, expires_at)
     where f.route_id = e.route_id and f.article_id = e.article_id and not f.expired and not f.withdrawn`,
    [gone.map(({ routeId }) => routeId), gone.map(({ articleId }) => articleId), gone.map(({ end }) => end)],
  );
}
