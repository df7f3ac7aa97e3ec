import { z } from 'zod';

/** Lower-case letters, digits and hyphens, 1 to 63: safe in URLs, NATS subjects and consumer names. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
  .meta({ id: 'Slug' });
