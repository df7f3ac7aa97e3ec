import { z } from 'zod';

/**
 * A moment as a source gave it: an RFC 3339 instant with its offset (`2026-03-01T08:30:00+01:00`), or a date alone
 * (`2026-03-01`) where that is all there is. Nothing is ever padded or invented, so the length tells the precision.
 */
export const When = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/)
  .meta({ id: 'When', description: 'RFC 3339 instant with offset, or a full-date alone' });
export type When = z.infer<typeof When>;

/** An instant of Wireroom's own clock: RFC 3339, UTC, milliseconds. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/)
  .meta({ id: 'Instant', description: 'RFC 3339 instant in UTC' });
export type Instant = z.infer<typeof Instant>;
