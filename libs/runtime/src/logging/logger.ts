import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

/** Paths that are never written, whoever passes them. */
const SECRETS = ['password', 'secret', 'key', 'authorization', '*.password', '*.secret', '*.key', '*.authorization'];

/** The service's structured logger: JSON lines on standard output. */
export function createLogger(service: string, level: string): Logger {
  return pino({
    level,
    base: { service, pid: process.pid },
    redact: { paths: SECRETS, censor: '[secret]' },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
}

/** Nest's own log lines through the same logger. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  error(message: unknown, stack?: string, context?: string): void {
    this.logger.error({ context, stack }, String(message));
  }
  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
  debug(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  verbose(message: unknown, context?: string): void {
    this.logger.trace({ context }, String(message));
  }
}

/** Injection token of the service's logger. */
export const LOGGER = Symbol('LOGGER');
export type { Logger };
