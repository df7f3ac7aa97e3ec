import type { EVENTS } from '@wireroom/contracts';

/** The services that read each event (docs/architecture.md, "Services"). */
export const EVENT_READERS: Readonly<Record<(typeof EVENTS)[number]['type'], readonly string[]>> = {
  'article.received': ['enrichment', 'publishing', 'desk'],
  'article.enriched': ['publishing', 'desk'],
  'article.published': ['desk'],
  'article.withdrawn': ['desk'],
  'delivery.due': ['publishing'],
  'delivery.settled': ['desk'],
  'document.rejected': ['desk'],
  'destination.changed': ['desk'],
  'embargo.changed': ['desk'],
  'obligation.changed': ['desk'],
};
