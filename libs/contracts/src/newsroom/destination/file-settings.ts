import { z } from 'zod';
import { commonSettings } from './common-settings.js';

/** Letters, digits, `.`, `-`, `_`, slashes between folders, and the fields in braces; no `..`. */
const NAME = /^(?!.*\.\.)(?:[A-Za-z0-9._-]|\/(?!\/|$)|\{(?:articleId|revision|slugline|provider|date|ending)\})+$/;

/**
 * How a file is named: `{articleId}`, `{revision}`, `{slugline}`, `{provider}`, `{date}` (UTC day of arrival), `{ending}`, and folders. Without
 * `{revision}` a newer revision takes the older one's place, and a withdrawal the article's.
 */
export const FileName = z
  .string()
  .max(200)
  .regex(NAME)
  .refine((name) => !name.startsWith('/'), { message: 'must not begin with a slash' })
  .refine((name) => name.includes('{articleId}'), { message: 'must have {articleId}, or articles take each other’s place' })
  .default('{articleId}.{ending}')
  .meta({ id: 'FileName' });

/** A folder that somebody else picks files up from: a local or mounted one. Files appear whole, by a rename. */
export const FileSettings = z
  .strictObject({
    ...commonSettings,
    type: z.literal('file'),
    /** Absolute path; it must be there. */
    folder: z.string().regex(/^(?:\/|[A-Za-z]:[\\/])/),
    name: FileName,
  })
  .meta({ id: 'FileSettings' });
export type FileSettings = z.infer<typeof FileSettings>;
