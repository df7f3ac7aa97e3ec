import { counter } from '@wireroom/runtime';
import { nextAttempt } from '../backoff.js';
import { DueWork } from '../due-work.js';
import type { HubWork } from '../hub-work.js';
import { CLAIM_MARGIN_MS, VERIFY_ATTEMPTS } from '../limits.js';
import type { ClaimedRequest } from '../request/pending-request.js';
import { claimRequests } from './claim-requests.js';
import { endExpired } from './end-expired.js';
import { forgetRequest, putOffRequest, subscribe, unsubscribe } from './settle-request.js';
import { type Intent, verifyIntent } from './verify-intent.js';

/** Verifications that go on at once. */
const SLOTS = 32;

const verified = counter('wireroom_websub_verifications_total', 'Requests to the hub by mode and what their callbacks said', [
  'mode',
  'intent',
]);

/** Asks callbacks about the requests made in their name, and does what they confirm. */
export class Verifier {
  readonly due: DueWork<ClaimedRequest>;

  /** @param onSubscribed called once a subscription has begun or been renewed */
  constructor(
    private readonly hub: HubWork,
    private readonly onSubscribed: () => void,
  ) {
    this.due = new DueWork({
      slots: SLOTS,
      logger: hub.logger,
      claim: (limit) => this.claim(limit),
      work: (request) => this.verify(request),
    });
  }

  private async claim(limit: number) {
    const now = this.hub.clock.now();
    await endExpired(this.hub.gate, now);
    const until = new Date(now.getTime() + this.hub.timeoutMs + CLAIM_MARGIN_MS);
    return claimRequests(this.hub.gate, { now, until, limit });
  }

  private async verify(request: ClaimedRequest): Promise<void> {
    const intent = await verifyIntent(this.hub.client, request);
    verified.inc({ mode: request.mode, intent });
    if (intent !== 'confirmed') {
      this.hub.logger.info({ mode: request.mode, host: new URL(request.callback).host, intent }, 'not confirmed by the callback');
    }
    await this.settle(request, intent);
  }

  private async settle(request: ClaimedRequest, intent: Intent): Promise<void> {
    const { gate, clock, maxDelayMs } = this.hub;
    if (intent === 'unreachable' && request.attempts + 1 < VERIFY_ATTEMPTS) {
      const retry = { maxMs: maxDelayMs, jitter: Math.random() };
      return putOffRequest(gate, request, nextAttempt(clock.now(), request.attempts + 1, retry));
    }
    if (intent !== 'confirmed' || request.mode === 'denied') return forgetRequest(gate, request);
    if (request.mode === 'unsubscribe') return unsubscribe(gate, request);
    await subscribe(gate, request, clock.now());
    this.onSubscribed();
  }
}
