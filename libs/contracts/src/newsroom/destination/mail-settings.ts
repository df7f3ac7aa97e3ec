import { z } from 'zod';
import { ChosenFormat } from '../../article/chosen-format.js';
import { commonSettings } from './common-settings.js';

/** E-mail through an SMTP server (RFC 5321, RFC 6409): one mail for each revision, those of an article in one thread. */
export const MailSettings = z
  .strictObject({
    ...commonSettings,
    type: z.literal('mail'),
    /** The SMTP server's name or address. */
    host: z.union([z.hostname(), z.ipv6()]),
    port: z.int().min(1).max(65_535).default(587),
    /** TLS from the first byte (port 465), by STARTTLS or not at all, or no TLS. Certificates are verified. */
    secure: z.enum(['implicit', 'starttls', 'none']).default('starttls'),
    user: z.string().min(1).optional(),
    password: z.string().min(1).optional().meta({ writeOnly: true }),
    passwordFile: z.string().optional(),
    from: z.email(),
    to: z.array(z.email()).min(1).max(50),
    /** Plain text is the mail itself; any other format is attached to a short text. */
    format: ChosenFormat.prefault('text'),
    /** Mails that are handed to the server in a second, at most. */
    perSecond: z.int().min(1).max(1_000).default(10),
    /** Certificates (PEM) of authorities that are trusted instead of the usual ones, for servers with a certificate of their own making. */
    caFile: z.string().optional(),
    /** Loopback, private and link-local addresses are refused unless this is set. */
    allowPrivateNetwork: z.boolean().default(false),
  })
  .meta({ id: 'MailSettings' });
export type MailSettings = z.infer<typeof MailSettings>;
