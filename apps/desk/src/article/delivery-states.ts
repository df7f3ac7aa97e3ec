import type { ArticlePublished, DeliverySettled, FaultRecord, TimelineEntry, TraceDelivery } from '@wireroom/contracts';

/** A delivery and the state that an event says it came to. */
export interface DeliveryState {
  readonly articleId: string;
  readonly revision: number;
  readonly deliveryId: string;
  readonly destinationId: string;
  readonly notedAt: string;
  readonly state: TraceDelivery['state'];
  readonly attempts: number;
  readonly httpStatus?: number;
  readonly fault?: FaultRecord;
  readonly timeline: readonly TimelineEntry[];
}

/** Deliveries that publishing owes. Their rows of the line are with the decision. */
export function owedStates({ time, data }: ArticlePublished): DeliveryState[] {
  const { articleId, revision } = data;
  return data.deliveries.map((delivery) => ({
    ...delivery,
    articleId,
    revision,
    notedAt: time,
    state: 'owed',
    attempts: 0,
    timeline: [],
  }));
}

export function settledState({ data }: DeliverySettled): DeliveryState {
  const { outcome, settledAt, ...delivery } = data;
  return { ...delivery, state: outcome, notedAt: settledAt };
}
