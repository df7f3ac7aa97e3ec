import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { throwError } from 'rxjs';
import type { Logger } from '../logging/logger.js';
import { problemOf } from './problem.js';

/** Seconds a client is told to wait when a dependency is away. */
const RETRY_AFTER_SECONDS = 2;

/**
 * Every throw of a handler ends here: over HTTP as problem+json; from a message handler unchanged, because Nest's own
 * filter would replace it by "Internal server error" and the transport settles by the Fault itself.
 */
@Catch()
export class FaultFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType() !== 'http') return throwError(() => error);
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    // Without its query, which may hold a key.
    const path = request.url.split('?', 1)[0] as string;
    const problem = problemOf(error, path);
    if (problem.status >= 500) this.logger.error({ err: error, url: path }, problem.detail ?? problem.title);
    if (problem.status === 503) reply.header('retry-after', String(RETRY_AFTER_SECONDS));
    const seconds = problem.details?.['seconds'];
    if (problem.status === 429 && typeof seconds === 'number') reply.header('retry-after', String(seconds));
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
    reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
    return undefined;
  }
}
