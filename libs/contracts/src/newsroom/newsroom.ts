import { z } from 'zod';
import { DestinationSettings } from './destination/destination-settings.js';
import { RouteSettings } from './route-settings.js';
import { SourceSettings } from './source-settings.js';

/** The newsroom file (YAML or JSON): what `wireroom apply` brings about. A kind that it does not name is left alone. */
export const Newsroom = z
  .strictObject({
    sources: z.array(SourceSettings).optional(),
    routes: z.array(RouteSettings).optional(),
    destinations: z.array(DestinationSettings).optional(),
  })
  .meta({ id: 'Newsroom' });
export type Newsroom = z.infer<typeof Newsroom>;
