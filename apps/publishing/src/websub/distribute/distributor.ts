import type { RouteSettings } from '@wireroom/contracts';
import { counter } from '@wireroom/runtime';
import { LRUCache } from 'lru-cache';
import type { PublishingPlan } from '../../newsroom/newsroom.js';
import { type Reading, takenOf } from '../../reader/reading.js';
import { withdrawnSince } from '../../reader/withdrawn-since.js';
import { nextAttempt } from '../backoff.js';
import { DueWork } from '../due-work.js';
import type { HubWork } from '../hub-work.js';
import { CLAIM_MARGIN_MS } from '../limits.js';
import { claimSubscriptions } from './claim-subscriptions.js';
import { distribute } from './distribute.js';
import { newsFor } from './news.js';
import { denySubscription, endSubscription, moveOn, tryAgain } from './settle-subscription.js';
import type { ClaimedSubscription } from './subscription.js';

/** Callbacks that are called at once, and beside them those whose last try failed: who hangs fills the places of others once, not at every try. */
const SLOTS = 192;
const RETRY_SLOTS = 64;
/** News kept in memory for the subscribers of a topic that stand at the same place, as most do. */
const CACHED_NEWS = 64;

const distributed = counter('wireroom_websub_distributions_total', 'Distributions to subscribers by what came of them', [
  'outcome',
]);

type AnyNews = Awaited<ReturnType<typeof newsFor>>;

/** Brings every subscriber the changes of its feed, in their order, each from the subscriber's own place. */
export class Distributor {
  private readonly lanes: readonly DueWork<ClaimedSubscription>[];
  private readonly news = new LRUCache<string, Promise<AnyNews>>({ max: CACHED_NEWS });

  /** @param onDenied called once a subscription has ended and its subscriber is to be told so */
  constructor(
    private readonly hub: HubWork,
    private readonly plan: PublishingPlan,
    private readonly onDenied: () => void,
  ) {
    this.lanes = [false, true].map((retrying) => this.lane(retrying));
  }

  wake(): void {
    for (const lane of this.lanes) lane.wake();
  }

  async stop(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.stop()));
  }

  private lane(retrying: boolean): DueWork<ClaimedSubscription> {
    const { gate, clock, logger, timeoutMs } = this.hub;
    return new DueWork({
      slots: retrying ? RETRY_SLOTS : SLOTS,
      logger,
      claim: (limit) => {
        const now = clock.now();
        const until = new Date(now.getTime() + timeoutMs + CLAIM_MARGIN_MS);
        return claimSubscriptions(gate, { now, until, limit, retrying, routeIds: this.plan.routes.map(({ id }) => id) });
      },
      work: (subscription) => this.serve(subscription),
    });
  }

  /** What was served may be due again in the other lane. */
  private async serve(subscription: ClaimedSubscription): Promise<void> {
    if (mayRead(this.plan.route(subscription.routeId), subscription.client)) await this.send(subscription);
    else await this.deny(subscription);
    this.wake();
  }

  private async send(subscription: ClaimedSubscription): Promise<void> {
    const { gate, client, clock, readings, maxDelayMs } = this.hub;
    const { news, reading } = await this.newsToSend(subscription);
    const outcome = 'bytes' in news ? await distribute(client, subscription, news) : 'delivered';
    distributed.inc({ outcome });
    if (outcome === 'gone') return endSubscription(gate, subscription);
    if (outcome === 'delivered') {
      // Before the place moves on: after a crash in between it is sent again, and not forgotten.
      if (reading !== undefined) await readings.take(takenOf(reading));
      return moveOn(gate, subscription, { position: news.position, now: clock.now() });
    }
    const retry = { maxMs: maxDelayMs, jitter: Math.random() };
    return tryAgain(gate, subscription, nextAttempt(clock.now(), subscription.attempts + 1, retry));
  }

  /** News of which it is on record that the subscriber may have them. They are made anew when something was withdrawn before they were on record. */
  private async newsToSend(subscription: ClaimedSubscription): Promise<{ news: AnyNews; reading?: Reading }> {
    const { routeId, callback, position } = subscription;
    for (let claimed = subscription; ; ) {
      const news = await this.newsOf(claimed);
      if (!('bytes' in news)) return { news };
      const reader = { kind: 'websub', routeId, callback } as const;
      const reading = { reader, low: position + 1, high: news.position, state: Math.max(claimed.head, news.position) };
      await this.hub.readings.serve(reading);
      const head = await withdrawnSince(this.hub.gate, routeId, claimed.head);
      if (head === undefined) return { news, reading };
      claimed = { ...claimed, head };
    }
  }

  private async deny(subscription: ClaimedSubscription): Promise<void> {
    const reason = 'the key that the subscription was made with is no longer valid';
    await denySubscription(this.hub.gate, subscription, { reason, now: this.hub.clock.now() });
    this.onDenied();
  }

  /** Made once for all who stand at the same place; a change of the feed makes it anew, so that nothing withdrawn is repeated from memory. */
  private newsOf(subscription: ClaimedSubscription): Promise<AnyNews> {
    const key = `${subscription.topic} ${subscription.position} ${subscription.head}`;
    const known = this.news.get(key);
    if (known !== undefined) return known;
    const made = newsFor(this.hub.gate, subscription, this.plan.route(subscription.routeId)?.title ?? subscription.routeId);
    this.news.set(key, made);
    made.catch(() => this.news.delete(key));
    return made;
  }
}

/** A key that was taken back, or a route that was given keys, ends what was subscribed without. */
function mayRead(route: RouteSettings | undefined, client: string): boolean {
  return route?.keys === undefined || route.keys.some(({ id }) => id === client);
}
