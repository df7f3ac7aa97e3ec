import { ServiceConfig, wholeNumber } from '@wireroom/runtime';
import { z } from 'zod';

/** Largest document by default, in bytes. */
const MAX_DOCUMENT_BYTES = 10_000_000;

export const IngestConfig = z.object({
  ...ServiceConfig.shape,
  WIREROOM_PORT: wholeNumber(4801),
  /** Bearer key of whoever may read and change the sources; without it they are closed. */
  WIREROOM_OPERATOR_KEY: z.string().min(16).optional(),
  /** A larger body is refused with 413. Bytes. */
  WIREROOM_MAX_DOCUMENT_BYTES: wholeNumber(MAX_DOCUMENT_BYTES, 1),
  /** Documents that share one commit at most. */
  WIREROOM_COMMIT_BATCH: wholeNumber(128, 1),
  /** How long a part of a story waits for the one before it until what is there goes out. Seconds. */
  WIREROOM_TAKES_WAIT: wholeNumber(600, 1),
  /** Documents that may wait for a commit before senders are told to come back (503). */
  WIREROOM_COMMIT_QUEUE: wholeNumber(2_000, 1),
});
export type IngestConfig = Readonly<z.infer<typeof IngestConfig>>;

/** Injection token of the service's configuration. */
export const INGEST_CONFIG = Symbol('INGEST_CONFIG');
