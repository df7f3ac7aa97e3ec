import { randomBytes } from 'node:crypto';

const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/**
 * A W3C Trace Context `traceparent` for a new span: in the caller's trace when it sent a valid one, else in a new trace.
 * @see https://www.w3.org/TR/trace-context/#traceparent-header
 */
export function nextTraceparent(parent?: string): string {
  const span = randomBytes(8).toString('hex');
  if (parent !== undefined && TRACEPARENT.test(parent)) return `${parent.slice(0, 36)}${span}${parent.slice(52)}`;
  return `00-${randomBytes(16).toString('hex')}-${span}-01`;
}
