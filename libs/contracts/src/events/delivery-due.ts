import { z } from 'zod';
import { Lane } from '../article/article.js';
import { type DataFor, defineEvent, type EventFor } from './envelope.js';

/** Dispatch of one delivery. The ledger is the truth of what is owed; this only says that it may be tried now. */
export const DeliveryDue = defineEvent({
  type: 'delivery.due',
  version: 1,
  stream: 'DELIVERIES',
  address: 'delivery.due.{lane}.{destinationId}',
  emittedBy: 'publishing',
  summary: 'A delivery may be attempted',
  data: z.object({
    deliveryId: z.uuid(),
    destinationId: z.string(),
    articleId: z.uuid(),
    revision: z.int().min(1),
    lane: Lane,
  }),
});
export type DeliveryDue = EventFor<typeof DeliveryDue>;
export type DeliveryDueData = DataFor<typeof DeliveryDue>;
