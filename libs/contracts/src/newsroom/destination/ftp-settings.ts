import { z } from 'zod';
import { commonSettings } from './common-settings.js';
import { FileName } from './file-settings.js';
import { serverSettings } from './server-settings.js';

/** A folder on an FTP server (RFC 959), by TLS unless told otherwise (RFC 4217). Files appear whole, by a rename. */
export const FtpSettings = z
  .strictObject({
    ...commonSettings,
    type: z.literal('ftp'),
    ...serverSettings,
    /** 21, or 990 with implicit TLS, if not set. */
    port: z.int().min(1).max(65_535).optional(),
    /** TLS by AUTH TLS or not at all, TLS from the first byte, or no TLS: then password and articles can be read on the way. */
    secure: z.enum(['explicit', 'implicit', 'none']).default('explicit'),
    /** Certificates (PEM) of authorities that are trusted instead of the usual ones, for servers with a certificate of their own making. */
    caFile: z.string().optional(),
    name: FileName,
    /** Connections: each carries one article at a time, and most servers allow few. */
    concurrency: z.int().min(1).max(64).default(4),
  })
  .meta({ id: 'FtpSettings' });
export type FtpSettings = z.infer<typeof FtpSettings>;
