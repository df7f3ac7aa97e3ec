import { ArticlePublished, DeliveryDue } from '@wireroom/contracts';
import { eventIdOf } from '@wireroom/editorial';
import { type OutgoingEvent, outgoingEvent } from '@wireroom/messaging';
import type { OwedDelivery } from '../line/publication.js';
import type { Routed } from '../line/routed.js';

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

/** Tells the desk what was decided and what is owed. */
export function publishedEvent(
  { publication: { article, lane, traceparent }, verdicts, decisions, at, part }: Routed,
  owed: readonly OwedDelivery[],
): OutgoingEvent {
  const when = at.toISOString();
  const taken = verdicts.filter(({ outcome }) => outcome === 'send').map(({ routeId }) => routeId);
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
        { step: 'routed', at: when, note: taken.length > 0 ? `to ${taken.join(', ')}` : verdicts[0]?.reason },
        ...(taken.length > 0
          ? [{ step: 'owed' as const, at: when, note: owed.length === 1 ? '1 delivery' : `${owed.length} deliveries` }]
          : []),
      ],
    },
  });
}
