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
  const taken = takenBy(verdicts);
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
        { step: 'routed', at: when, note: routedNote(verdicts) },
        ...(owed.length > 0 || taken.length > 0
          ? [{ step: 'owed' as const, at: when, note: owed.length === 1 ? '1 delivery' : `${owed.length} deliveries` }]
          : []),
      ],
    },
  });
}

function takenBy(verdicts: Routed['verdicts']): string[] {
  return verdicts.filter(({ outcome }) => outcome === 'send').map(({ routeId }) => routeId);
}

function routedNote(verdicts: Routed['verdicts']): string | undefined {
  const taken = takenBy(verdicts);
  if (taken.length > 0) return `to ${taken.join(', ')}`;
  const ahead = [...new Set(verdicts.flatMap(({ sentTo = [] }) => sentTo))];
  const reason = verdicts.find(({ sentTo }) => sentTo !== undefined)?.reason ?? verdicts[0]?.reason;
  return ahead.length > 0 ? `${reason}, sent to ${ahead.join(', ')}` : reason;
}
