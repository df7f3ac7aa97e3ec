import { HttpException } from '@nestjs/common';
import { Fault, type Problem } from '@wireroom/contracts';
import { runtimeFault } from '../runtime-faults.js';

/**
 * The one place where a fault becomes an HTTP answer (RFC 9457). Anything that is no Fault and no HTTP error of the
 * framework is answered as `internal` without its text, which may hold what is nobody's business.
 */
export function problemOf(error: unknown, instance: string): Problem {
  if (error instanceof Fault) {
    const { code, status, message, remedy, details } = error;
    return {
      type: `urn:wireroom:fault:${code}`,
      title: code.replaceAll('-', ' '),
      status,
      detail: message,
      instance,
      code,
      remedy,
      details,
    };
  }
  const status = statusOf(error);
  if (status !== undefined && status < 500) {
    const code = HTTP_CODES[status] ?? 'request-refused';
    const detail = error instanceof Error ? error.message : undefined;
    return { type: `urn:wireroom:fault:${code}`, title: code.replaceAll('-', ' '), status, detail, instance, code };
  }
  return problemOf(runtimeFault('internal'), instance);
}

const HTTP_CODES: Readonly<Record<number, string>> = {
  400: 'request-invalid',
  401: 'unauthorized',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'document-too-large',
  415: 'media-type-unsupported',
};

/** Nest throws HttpException, Fastify errors with a `statusCode`. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}
