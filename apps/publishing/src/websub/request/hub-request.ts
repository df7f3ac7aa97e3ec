import { runtimeFault } from '@wireroom/runtime';
import { ADDRESS_LIMIT, LEASE_DEFAULT_SECONDS, LEASE_MAX_SECONDS, LEASE_MIN_SECONDS, SECRET_LIMIT_BYTES } from '../limits.js';

/** What a subscriber asks of the hub (WebSub §5.1). */
export interface HubRequest {
  readonly mode: 'subscribe' | 'unsubscribe';
  readonly callback: string;
  readonly topic: string;
  /** Within the hub's limits. */
  readonly leaseSeconds: number;
  readonly secret?: string;
}

/** Reads the form. Parameters that it does not know are ignored, as the specification wants. @throws Fault `request-invalid` */
export function readHubRequest(form: URLSearchParams): HubRequest {
  const mode = required(form, 'hub.mode');
  if (mode !== 'subscribe' && mode !== 'unsubscribe') throw invalid('hub.mode', 'must be subscribe or unsubscribe');
  const callback = addressOf(form, 'hub.callback');
  const topic = addressOf(form, 'hub.topic');
  return { mode, callback, topic, leaseSeconds: leaseOf(form), secret: secretOf(form) };
}

function leaseOf(form: URLSearchParams): number {
  const value = single(form, 'hub.lease_seconds');
  if (value === undefined) return LEASE_DEFAULT_SECONDS;
  if (!/^\d{1,15}$/.test(value) || Number(value) === 0)
    throw invalid('hub.lease_seconds', 'must be a whole number of seconds, 1 or more');
  return Math.min(LEASE_MAX_SECONDS, Math.max(LEASE_MIN_SECONDS, Number(value)));
}

function secretOf(form: URLSearchParams): string | undefined {
  const secret = single(form, 'hub.secret');
  if (secret !== undefined && Buffer.byteLength(secret) >= SECRET_LIMIT_BYTES)
    throw invalid('hub.secret', `must be shorter than ${SECRET_LIMIT_BYTES} bytes`);
  return secret?.includes('\u0000') ? refuseNul('hub.secret') : secret;
}

/** An absolute address of HTTP, as it was written: it is given back in the same spelling. */
function addressOf(form: URLSearchParams, name: string): string {
  const value = required(form, name);
  if (value.length > ADDRESS_LIMIT) throw invalid(name, `must not be longer than ${ADDRESS_LIMIT} characters`);
  if (value.includes('\u0000')) refuseNul(name);
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw invalid(name, 'must be an absolute http or https address');
  if (url.username !== '' || url.password !== '') throw invalid(name, 'must not hold a user name or password');
  if (url.hash !== '') throw invalid(name, 'must not have a fragment');
  return value;
}

function required(form: URLSearchParams, name: string): string {
  const value = single(form, name);
  if (value === undefined) throw invalid(name, 'is missing');
  return value;
}

/** The value, undefined where it is empty or not there. */
function single(form: URLSearchParams, name: string): string | undefined {
  const values = form.getAll(name);
  if (values.length > 1) throw invalid(name, 'is given more than once');
  return values[0] === '' ? undefined : values[0];
}

/** PostgreSQL keeps no NUL in text. */
function refuseNul(name: string): never {
  throw invalid(name, 'must not hold a NUL character');
}

function invalid(where: string, why: string) {
  return runtimeFault('request-invalid', { where, why });
}
