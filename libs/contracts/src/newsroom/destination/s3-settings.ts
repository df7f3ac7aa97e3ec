import { z } from 'zod';
import { commonSettings } from './common-settings.js';
import { FileName } from './file-settings.js';

/** A bucket of an object store that speaks the S3 API: requests are signed by AWS Signature Version 4. */
export const S3Settings = z
  .strictObject({
    ...commonSettings,
    type: z.literal('s3'),
    /** `https://s3.eu-central-1.amazonaws.com`, or the address of another store. */
    endpoint: z.url({ protocol: /^https?$/ }),
    region: z
      .string()
      .regex(/^[A-Za-z0-9-]+$/)
      .default('us-east-1'),
    bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
    /** The bucket as the first part of the path, which most stores other than Amazon's want, and not of the host's name. */
    pathStyle: z.boolean().default(true),
    accessKeyId: z.string().min(1),
    secretAccessKey: z.string().min(1).optional().meta({ writeOnly: true }),
    secretAccessKeyFile: z.string().optional(),
    /** The objects' keys. */
    name: FileName,
    /** Certificates (PEM) of authorities that are trusted instead of the usual ones, for servers with a certificate of their own making. */
    caFile: z.string().optional(),
    /** Loopback, private and link-local addresses are refused unless this is set. */
    allowPrivateNetwork: z.boolean().default(false),
  })
  .meta({ id: 'S3Settings' });
export type S3Settings = z.infer<typeof S3Settings>;
