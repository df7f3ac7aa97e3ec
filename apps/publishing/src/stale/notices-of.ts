import type { RouteSettings } from '@wireroom/contracts';
import type { Routed } from '../line/routed.js';
import type { FoundRecipient } from '../obligation/recipient-finder.js';

/** Whether whoever has an earlier revision is to be told of this one. */
export function isNews({ article }: Routed['publication']): boolean {
  return article.pubStatus !== 'usable' || (article.revision > 1 && article.signals.includes('correction'));
}

/** Destinations that are told of articles for a client of the route, by the client's id. */
export function noticesOfRoute({ keys = [] }: Pick<RouteSettings, 'keys'>): ReadonlyMap<string, readonly string[]> {
  const told = new Map<string, readonly string[]>();
  for (const { id, notices } of keys) if (notices !== undefined) told.set(id, [...(told.get(id) ?? []), notices]);
  return told;
}

/**
 * Who is told of a correction or withdrawal that goes out: each destination once that a client of a route that sends it has named, if that route served the client any
 * revision of the article.
 */
export function noticesOf(
  { publication, verdicts }: Routed,
  recipients: readonly FoundRecipient[],
  route: (id: string) => Pick<RouteSettings, 'keys'> | undefined,
): string[] {
  if (!isNews(publication)) return [];
  const sending = new Set(verdicts.filter(({ outcome }) => outcome === 'send').map(({ routeId }) => routeId));
  const told = recipients.flatMap(({ articleId, recipient }) => {
    if (articleId !== publication.article.id || (recipient.kind !== 'feed' && recipient.kind !== 'pull')) return [];
    if (!sending.has(recipient.routeId)) return [];
    return noticesOfRoute(route(recipient.routeId) ?? {}).get(recipient.client) ?? [];
  });
  return [...new Set(told)];
}
