import { z } from 'zod';
import { Instant } from '../article/when.js';
import { DestinationStatus } from '../deliveries/destination-status.js';
import { DestinationSettings } from './destination/destination-settings.js';
import { RouteSettings } from './route-settings.js';
import { SourceSettings } from './source-settings.js';

const stored = {
  /** 1 when it was made, one more with each change; also the ETag, for `If-Match`. */
  version: z.int().min(1),
  changedAt: Instant,
};

/** A source as it is kept: without its key. */
export const SourceResource = z.object({ settings: SourceSettings, ...stored }).meta({ id: 'SourceResource' });
export type SourceResource = z.infer<typeof SourceResource>;

/** A route as it is kept: its clients' keys by their SHA-256. */
export const RouteResource = z
  .object({
    settings: RouteSettings,
    ...stored,
    /** Articles that the route sent and goes on sending the revisions of. */
    sent: z.int().min(0),
    /** Revisions that it holds now. */
    held: z.int().min(0),
  })
  .meta({ id: 'RouteResource' });
export type RouteResource = z.infer<typeof RouteResource>;

/** A destination as it is kept, without its secrets, and how it is. */
export const DestinationResource = z
  .object({ settings: DestinationSettings, ...stored, status: DestinationStatus })
  .meta({ id: 'DestinationResource' });
export type DestinationResource = z.infer<typeof DestinationResource>;

/** `GET /v1/sources`, by id. */
export const SourceList = z.object({ sources: z.array(SourceResource) }).meta({ id: 'SourceList' });
export type SourceList = z.infer<typeof SourceList>;

/** `GET /v1/routes`, by id. */
export const RouteList = z.object({ routes: z.array(RouteResource) }).meta({ id: 'RouteList' });
export type RouteList = z.infer<typeof RouteList>;

/** `GET /v1/destinations`, by id. */
export const DestinationList = z.object({ destinations: z.array(DestinationResource) }).meta({ id: 'DestinationList' });
export type DestinationList = z.infer<typeof DestinationList>;
