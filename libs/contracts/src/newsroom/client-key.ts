import { z } from 'zod';
import { Slug } from './slug.js';

/**
 * A client that may read what a route sends: its feeds, items and stream. Two keys with one id are the same client, so that a
 * key is changed without a break: its cursors are those of the id.
 */
export const ClientKey = z
  .strictObject({
    id: Slug,
    /** Sent as a bearer token, or as `?key=` by feed readers. Give this, `keySha256` or `keyFile`. */
    key: z.string().min(16).optional().meta({ writeOnly: true }),
    /** SHA-256 of the key, in hex. */
    keySha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    /** A file with the key. */
    keyFile: z.string().optional(),
    /** A destination that gets the corrections and withdrawals of articles that the client has read, so that it need not ask. */
    notices: Slug.optional(),
  })
  .refine(({ key, keySha256, keyFile }) => (key ?? keySha256 ?? keyFile) !== undefined, {
    message: 'needs key, keySha256 or keyFile',
  })
  .meta({ id: 'ClientKey' });
export type ClientKey = z.infer<typeof ClientKey>;
