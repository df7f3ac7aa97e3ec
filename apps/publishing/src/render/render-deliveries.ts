import { Fault } from '@wireroom/contracts';
import type { RenderDeliveries } from '../deliver/render-port.js';
import { publishingFault } from '../publishing-faults.js';
import type { RecentRevisions } from './recent-revisions.js';
import { renderDelivery } from './render-delivery.js';

/** Row 10 for a batch of deliveries: what one of them fails at is its own fault, a value, and no neighbour's. */
export function renderDeliveries(revisions: RecentRevisions): RenderDeliveries {
  return async (wanted) => {
    const find = await revisions.find(wanted);
    return ({ articleId, revision, format }) => {
      const rendering = find(articleId, revision);
      if (rendering === undefined) return publishingFault('revision-missing', { articleId, revision });
      try {
        return renderDelivery(rendering, format);
      } catch (error) {
        if (error instanceof Fault) return error;
        throw error;
      }
    };
  };
}
