import { z } from 'zod';
import { commonSettings } from './common-settings.js';
import { FileName } from './file-settings.js';
import { serverSettings } from './server-settings.js';

/** A folder on an SFTP server (SSH File Transfer Protocol, version 3). Files appear whole, by a rename. */
export const SftpSettings = z
  .strictObject({
    ...commonSettings,
    type: z.literal('sftp'),
    ...serverSettings,
    port: z.int().min(1).max(65_535).default(22),
    /** Private key in the format of OpenSSH or PEM, instead of a password or beside it. */
    privateKey: z.string().min(1).optional().meta({ writeOnly: true }),
    privateKeyFile: z.string().optional(),
    passphrase: z.string().min(1).optional().meta({ writeOnly: true }),
    passphraseFile: z.string().optional(),
    /** Fingerprint of the server's host key, as `ssh-keygen -l` shows it: `SHA256:` and 43 characters. No other key is talked to. */
    hostKeySha256: z.string().regex(/^SHA256:[A-Za-z0-9+/]{43}$/),
    name: FileName,
    /** Articles beside each other on one connection: it must carry 32 KB of each within the time that a destination has to answer. */
    concurrency: z.int().min(1).max(64).default(16),
  })
  .meta({ id: 'SftpSettings' });
export type SftpSettings = z.infer<typeof SftpSettings>;
