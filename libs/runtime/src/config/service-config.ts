import { z } from 'zod';

/** A whole number from the environment. */
export const wholeNumber = (fallback: number, min = 0) => z.coerce.number().int().min(min).default(fallback);
/** `1`, `true`, `yes` or `on` for true; `0`, `false`, `no` or `off` for false. */
export const flag = (fallback: boolean) => z.stringbool().default(fallback);

/** What every service reads. Apps extend it with their own variables. */
export const ServiceConfig = z.object({
  /** Address to listen on; loopback unless told otherwise. */
  WIREROOM_HOST: z.string().default('127.0.0.1'),
  /** Port to listen on; 0 takes a free one. */
  WIREROOM_PORT: wholeNumber(0),
  /** What is logged at least, as lines of JSON on standard output. */
  WIREROOM_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Stop when standard input ends: the launcher holds the other end, so no service outlives a killed launcher. */
  WIREROOM_EXIT_WITH_PARENT: flag(false),
  /** PostgreSQL, as the service's own role. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Connections that one process holds at most, beside those for the flash lane. */
  WIREROOM_DATABASE_POOL: wholeNumber(6, 1),
  /** Connections beside those, for the flash lane alone: it never waits while routine work has all others. */
  WIREROOM_DATABASE_POOL_FLASH: wholeNumber(2),
  /** `nats://user:password@host:port` */
  NATS_URL: z.url({ protocol: /^(nats|tls|ws|wss)$/ }),
  /** Put before every stream, consumer and subject, so that several Wirerooms can share one NATS account. */
  WIREROOM_NATS_PREFIX: z
    .string()
    .regex(/^[a-z0-9]*$/)
    .default(''),
  /** Days that ARTICLES keeps events: the log for replay. */
  WIREROOM_ARTICLES_DAYS: wholeNumber(30, 1),
  /** Days that partitioned tables keep rows. */
  WIREROOM_RETENTION_DAYS: wholeNumber(365, 1),
});
export type ServiceConfig = Readonly<z.infer<typeof ServiceConfig>>;
