import { DeliveryPage, type DeliveryRecord, type DeliveryState } from '@wireroom/contracts';
import type { Service } from '../services/service.js';

export interface WantedDeliveries {
  readonly destination: string;
  readonly state?: DeliveryState;
  readonly article?: string;
  readonly limit: number;
}

/** What a service gives in one page. */
const PAGE = 200;

/** Deliveries of a destination, newest first, page by page until there are enough. */
export async function readDeliveries(
  publishing: Service,
  { destination, state, article, limit }: WantedDeliveries,
): Promise<{ deliveries: DeliveryRecord[]; more: boolean }> {
  const deliveries: DeliveryRecord[] = [];
  let before: string | undefined;
  do {
    const page = await publishing.get({
      path: ['v1', 'destinations', destination, 'deliveries'],
      query: { state, articleId: article, before, limit: Math.min(PAGE, limit - deliveries.length) },
      schema: DeliveryPage,
    });
    deliveries.push(...page.deliveries);
    before = page.nextCursor;
  } while (before !== undefined && deliveries.length < limit);
  return { deliveries, more: before !== undefined };
}
