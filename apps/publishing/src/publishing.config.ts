import { flag, ServiceConfig, wholeNumber } from '@wireroom/runtime';
import { z } from 'zod';

export const PublishingConfig = z.object({
  ...ServiceConfig.shape,
  WIREROOM_PORT: wholeNumber(4802),
  /** JSON file with the newsroom's routes and destinations, applied at start (contract `Newsroom`). */
  WIREROOM_NEWSROOM_FILE: z.string().optional(),
  /** Base of the addresses that feeds give of themselves; the address listened on if not set. */
  WIREROOM_PUBLIC_URL: z.url().optional(),
  /** Time that a destination has to answer, in milliseconds. */
  WIREROOM_DELIVERY_TIMEOUT_MS: wholeNumber(10_000, 1),
  /** Tries of one delivery before it becomes a dead letter that a person can resend. */
  WIREROOM_DELIVERY_ATTEMPTS: wholeNumber(50, 1),
  /** Longest wait between two tries, in milliseconds; Retry-After may not exceed it either. */
  WIREROOM_DELIVERY_BACKOFF_MAX_MS: wholeNumber(900_000, 1),
  /** Bearer key of whoever may resume destinations and send deliveries again; without it those commands are refused. */
  WIREROOM_OPERATOR_KEY: z.string().min(16).optional(),
  /** Entries of one page of a feed. */
  WIREROOM_FEED_PAGE: wholeNumber(50, 1),
  /** Whether the WebSub hub calls back loopback, private and link-local addresses: for subscribers in the same network. */
  WIREROOM_WEBSUB_ALLOW_PRIVATE_NETWORK: flag(false),
});
export type PublishingConfig = Readonly<z.infer<typeof PublishingConfig>>;

/** Injection token of the service's configuration. */
export const PUBLISHING_CONFIG = Symbol('PUBLISHING_CONFIG');
