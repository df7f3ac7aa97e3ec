import { flag, ServiceConfig, wholeNumber } from '@wireroom/runtime';
import { z } from 'zod';

const SecretsKey = z
  .base64()
  .refine((key) => Buffer.from(key, 'base64').length === 32, { message: 'must be 32 bytes in base64' });

export const PublishingConfig = z.object({
  ...ServiceConfig.shape,
  WIREROOM_PORT: wholeNumber(4802),
  /** Base of the addresses that feeds give of themselves, and of the links in withdrawal notices; the address listened on if not set. */
  WIREROOM_PUBLIC_URL: z.url().optional(),
  /** Time that a destination has to answer, in milliseconds. */
  WIREROOM_DELIVERY_TIMEOUT_MS: wholeNumber(10_000, 1),
  /** Tries of one delivery before it becomes a dead letter that a person can resend. */
  WIREROOM_DELIVERY_ATTEMPTS: wholeNumber(50, 1),
  /** Longest wait between two tries, in milliseconds; Retry-After may not exceed it either. */
  WIREROOM_DELIVERY_BACKOFF_MAX_MS: wholeNumber(900_000, 1),
  /**
   * 32 random bytes in base64: seals the secrets of destinations in the database, and makes the links that withdrawals are confirmed by. Without it, secrets are given by
   * file only, and notices carry no link.
   */
  WIREROOM_SECRETS_KEY: SecretsKey.optional(),
  /** The key before, while what it sealed, and the links that it made, are still there: it opens, and seals nothing. */
  WIREROOM_SECRETS_KEY_BEFORE: SecretsKey.optional(),
  /** Bearer key of whoever may read and change routes and destinations, resume and resend; without it all of that is refused. */
  WIREROOM_OPERATOR_KEY: z.string().min(16).optional(),
  /** Time after which a withdrawal that a recipient has not proven is escalated, in seconds. */
  WIREROOM_WITHDRAWAL_DUE_SECONDS: wholeNumber(120, 1),
  /** Time in which a second person may confirm that an embargo is to be broken, in minutes. */
  WIREROOM_EMBARGO_BREAK_MINUTES: wholeNumber(15, 1),
  /** Entries of one page of a feed. */
  WIREROOM_FEED_PAGE: wholeNumber(50, 1),
  /** Days that a withdrawal stands in feeds as a tombstone, in formats that have one. */
  WIREROOM_TOMBSTONE_DAYS: wholeNumber(30, 1),
  /** Copies that one request may ask about. */
  WIREROOM_STATUS_COPIES: wholeNumber(1_000, 1),
  /** Whether the WebSub hub calls back loopback, private and link-local addresses: for subscribers in the same network. */
  WIREROOM_WEBSUB_ALLOW_PRIVATE_NETWORK: flag(false),
});
export type PublishingConfig = Readonly<z.infer<typeof PublishingConfig>>;

/** Injection token of the service's configuration. */
export const PUBLISHING_CONFIG = Symbol('PUBLISHING_CONFIG');
