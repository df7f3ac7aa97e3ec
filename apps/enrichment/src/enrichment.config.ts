import { ServiceConfig, wholeNumber } from '@wireroom/runtime';
import { z } from 'zod';

export const EnrichmentConfig = z.object({
  ...ServiceConfig.shape,
  WIREROOM_PORT: wholeNumber(4803),
});
export type EnrichmentConfig = Readonly<z.infer<typeof EnrichmentConfig>>;
