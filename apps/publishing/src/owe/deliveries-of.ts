import type { ArticleFormat, RouteSettings } from '@wireroom/contracts';
import { deliveryIdOf } from '@wireroom/editorial';
import type { OwedDelivery } from '../line/publication.js';
import type { Routed } from '../line/routed.js';
import type { Told } from '../obligation/readers-told.js';

/** What deliveries are made of: the routes by id, and for each withdrawn article whoever received it. */
export interface Addressees {
  readonly route: (id: string) => Pick<RouteSettings, 'destinations' | 'format'> | undefined;
  readonly recipients: ReadonlyMap<string, readonly string[]>;
  /** Destinations that are told of the revision for readers, by article. */
  readonly told: Told;
}

/** One delivery for each destination, however many routes send the revision to it: of their formats the first one's counts. */
export function deliveriesOf(routed: Routed, addressees: Addressees): OwedDelivery[] {
  const { article, lane } = routed.publication;
  return Array.from(wantedBy(routed, addressees), ([destinationId, format]) => ({
    deliveryId: deliveryIdOf(destinationId, article.id, article.revision),
    destinationId,
    articleId: article.id,
    revision: article.revision,
    lane,
    format,
  }));
}

function wantedBy({ publication: { article }, verdicts }: Routed, { route, recipients, told }: Addressees) {
  const asTheyAre = (ids: readonly string[] = []) => ids.map((id): [string, ArticleFormat | undefined] => [id, undefined]);
  if (article.pubStatus !== 'usable')
    return new Map([...asTheyAre(recipients.get(article.id)), ...asTheyAre(told.get(article.id))]);
  const wanted = new Map<string, ArticleFormat | undefined>();
  for (const { routeId, outcome, sentTo = [] } of verdicts) {
    const { destinations = [], format } = route(routeId) ?? {};
    for (const id of outcome === 'send' ? destinations : sentTo) if (!wanted.has(id)) wanted.set(id, format);
  }
  for (const [id, format] of asTheyAre(told.get(article.id))) if (!wanted.has(id)) wanted.set(id, format);
  return wanted;
}
