import { randomBytes } from 'node:crypto';
import type { CallbackAnswer, CallbackClient } from '../callback/callback-client.js';
import type { PendingRequest } from '../request/pending-request.js';

/** `confirmed` and `refused` are final; what is `unreachable` may be tried again. */
export type Intent = 'confirmed' | 'refused' | 'unreachable';

/** Asks the callback whether it is the subscriber that sent this request, or tells it of the denial (WebSub §5.2, §5.3). */
export async function verifyIntent(client: CallbackClient, request: PendingRequest): Promise<Intent> {
  const challenge = randomBytes(24).toString('base64url');
  const answer = await client.call(withParameters(request.callback, parametersOf(request, challenge)), { method: 'GET' });
  return intentOf(answer, request.mode === 'denied' ? undefined : challenge);
}

/** @param challenge undefined for a denial, which asks for no particular answer */
export function intentOf({ status, text, refused }: CallbackAnswer, challenge: string | undefined): Intent {
  if (refused === true) return 'refused';
  if (status === undefined || status >= 500 || status === 429) return 'unreachable';
  if (status < 200 || status >= 300) return 'refused';
  return challenge === undefined || text === challenge ? 'confirmed' : 'refused';
}

function parametersOf({ mode, topic, reason, leaseSeconds }: PendingRequest, challenge: string): Record<string, string> {
  if (mode === 'denied') return { 'hub.mode': mode, 'hub.topic': topic, 'hub.reason': reason ?? '' };
  const asked = { 'hub.mode': mode, 'hub.topic': topic, 'hub.challenge': challenge };
  return mode === 'subscribe' ? { ...asked, 'hub.lease_seconds': String(leaseSeconds) } : asked;
}

/** Parameters that the callback has already stay exactly as they are (§5.1). */
export function withParameters(callback: string, parameters: Record<string, string>): URL {
  const url = new URL(callback);
  url.search = `${url.search === '' ? '?' : `${url.search}&`}${new URLSearchParams(parameters)}`;
  return url;
}
