import { z } from 'zod';
import { FileSettings } from './file-settings.js';
import { WebhookSettings } from './webhook-settings.js';

/** One endpoint that receives articles, by the channel that `type` names. */
export const DestinationSettings = z
  .discriminatedUnion('type', [WebhookSettings, FileSettings])
  .meta({ id: 'DestinationSettings' });
export type DestinationSettings = z.infer<typeof DestinationSettings>;
