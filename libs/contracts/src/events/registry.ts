import { ArticleEnriched } from './article-enriched.js';
import { ArticlePublished } from './article-published.js';
import { ArticleReceived } from './article-received.js';
import { ArticleWithdrawn } from './article-withdrawn.js';
import { DeliveryDue } from './delivery-due.js';
import { DeliverySettled } from './delivery-settled.js';
import { DestinationChanged } from './destination-changed.js';
import { DocumentRejected } from './document-rejected.js';
import { EmbargoChanged } from './embargo-changed.js';
import { ObligationChanged } from './obligation-changed.js';

/** Every event that services exchange. The generated documents and the compatibility gate read this. */
export const EVENTS = [
  ArticleReceived,
  ArticleEnriched,
  ArticlePublished,
  ArticleWithdrawn,
  DeliveryDue,
  DeliverySettled,
  DocumentRejected,
  DestinationChanged,
  ObligationChanged,
  EmbargoChanged,
] as const;
