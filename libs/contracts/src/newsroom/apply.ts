import { z } from 'zod';
import { DestinationSettings } from './destination/destination-settings.js';
import { RouteSettings } from './route-settings.js';
import { Slug } from './slug.js';
import { SourceSettings } from './source-settings.js';

/**
 * `POST /v1/newsroom`: brings the resources of a service to what the order says, all or none. Ingest takes `sources`, publishing
 * `routes` and `destinations`; each leaves the others' kinds alone.
 */
export const ApplyOrder = z
  .strictObject({
    sources: z.array(SourceSettings).optional(),
    routes: z.array(RouteSettings).optional(),
    destinations: z.array(DestinationSettings).optional(),
    /** Deletes what is there and not in the order, of the kinds that the order names. */
    prune: z.boolean().default(false),
    /** Answers what would change, and changes nothing. */
    dryRun: z.boolean().default(false),
  })
  .meta({ id: 'ApplyOrder' });
export type ApplyOrder = z.infer<typeof ApplyOrder>;

export const ResourceKind = z.enum(['source', 'route', 'destination']).meta({ id: 'ResourceKind' });
export type ResourceKind = z.infer<typeof ResourceKind>;

/** One setting that differs. A secret's values are never told. */
export const SettingChange = z
  .object({
    /** Where it is in the settings: `rules.delay`, `destinations.0`. */
    setting: z.string(),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
    secret: z.boolean().optional(),
  })
  .meta({ id: 'SettingChange' });
export type SettingChange = z.infer<typeof SettingChange>;

/** What becomes of one resource. */
export const ResourceChange = z
  .object({
    kind: ResourceKind,
    id: Slug,
    action: z.enum(['create', 'update', 'delete', 'none']),
    /** Its version afterwards: 1 when it is made, one more with each change. */
    version: z.int().min(1),
    settings: z.array(SettingChange),
    /** What follows from the change that its author may not expect, such as what becomes of articles that were sent already. */
    consequences: z.array(z.string()),
  })
  .meta({ id: 'ResourceChange' });
export type ResourceChange = z.infer<typeof ResourceChange>;

/** What an order changed, or would change: destinations and sources before the routes. */
export const ApplyReport = z.object({ dryRun: z.boolean(), changes: z.array(ResourceChange) }).meta({ id: 'ApplyReport' });
export type ApplyReport = z.infer<typeof ApplyReport>;

/** One thing that is wrong in an order: `details.problems` of the fault `newsroom-invalid` is a list of them. */
export const NewsroomProblem = z
  .object({
    /** Names and places from the order's top: `['routes', 2, 'query']`. */
    path: z.array(z.union([z.string(), z.int()])),
    why: z.string(),
  })
  .meta({ id: 'NewsroomProblem' });
export type NewsroomProblem = z.infer<typeof NewsroomProblem>;
