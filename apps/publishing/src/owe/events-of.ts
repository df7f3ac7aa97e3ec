import { ArticlePublished, DeliveryDue, type RouteDecision } from '@wireroom/contracts';
import { eventIdOf } from '@wireroom/editorial';
import { type OutgoingEvent, outgoingEvent } from '@wireroom/messaging';
import type { OwedDelivery, Publication } from '../line/publication.js';

/** Dispatches one owed delivery. */
export function dueEvent(owed: OwedDelivery, at: Date, traceparent?: string): OutgoingEvent {
  const { deliveryId, destinationId, articleId, revision, lane } = owed;
  return outgoingEvent(DeliveryDue, {
    id: eventIdOf(DeliveryDue.type, deliveryId),
    about: deliveryId,
    at,
    traceparent,
    address: { lane, destinationId },
    data: { deliveryId, destinationId, articleId, revision, lane },
  });
}

/** Tells the desk what was decided and what is owed. `part` tells apart the decision on arrival and that on release. */
export function publishedEvent(
  publication: Publication,
  { decisions, owed, at, part }: { decisions: readonly RouteDecision[]; owed: readonly OwedDelivery[]; at: Date; part: string },
): OutgoingEvent {
  const { article, lane, traceparent } = publication;
  const when = at.toISOString();
  const taken = decisions.filter((decision) => decision.outcome === 'send').map((decision) => decision.routeId);
  return outgoingEvent(ArticlePublished, {
    id: eventIdOf(ArticlePublished.type, article.id, article.revision, part),
    about: article.id,
    at,
    traceparent,
    address: { lane },
    data: {
      articleId: article.id,
      revision: article.revision,
      lane,
      decisions: [...decisions],
      deliveries: owed.map(({ deliveryId, destinationId }) => ({ deliveryId, destinationId })),
      timeline: [
        { step: 'routed', at: when, note: taken.length > 0 ? `to ${taken.join(', ')}` : decisions[0]?.reason },
        ...(taken.length > 0
          ? [{ step: 'owed' as const, at: when, note: owed.length === 1 ? '1 delivery' : `${owed.length} deliveries` }]
          : []),
      ],
    },
  });
}
