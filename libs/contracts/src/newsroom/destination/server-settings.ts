import { z } from 'zod';

/** No line ends or other control characters: what would be a command of its own in a protocol of lines. */
const ONE_LINE = /^[^\p{Cc}]+$/u;

/** What destinations have in common that are a folder on a server. */
export const serverSettings = {
  /** The server's name or address. */
  host: z.union([z.hostname(), z.ipv6()]),
  user: z.string().max(200).regex(ONE_LINE),
  password: z.string().regex(ONE_LINE).optional().meta({ writeOnly: true }),
  passwordFile: z.string().optional(),
  /** Where the names begin: an absolute path, or one below the folder that the login lands in, which is the default. It must be there. */
  folder: z.string().max(500).regex(ONE_LINE).default('.'),
  /** Loopback, private and link-local addresses are refused unless this is set. */
  allowPrivateNetwork: z.boolean().default(false),
};
