import { Controller, Inject, type OnApplicationBootstrap } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  type Annotation,
  type Article,
  ArticleEnriched,
  type ArticleFormat,
  ArticleReceived,
  type Lane,
  type RouteDecision,
} from '@wireroom/contracts';
import { deliveryIdOf } from '@wireroom/editorial';
import { type BatchContext, OnEvent } from '@wireroom/messaging';
import { Outbox, TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock } from '@wireroom/runtime';
import { FeedChanges } from './feed/feed-changes.js';
import { replaceHeld, takeReleased } from './hold/hold-when-embargoed.js';
import { ReleaseClock } from './hold/release-clock.js';
import type { ListedEntry } from './line/listed-entry.js';
import { newestOf } from './line/newest-of.js';
import type { OwedDelivery, Publication } from './line/publication.js';
import { PUBLISHING_PLAN, type PublishingPlan } from './newsroom/newsroom.js';
import { dueEvent, publishedEvent } from './owe/events-of.js';
import { keepRevisions } from './owe/keep-revisions.js';
import { listEntries } from './owe/list-entries.js';
import { oweDeliveries, recipientsOf } from './owe/owe-deliveries.js';
import { RecentRevisions } from './render/recent-revisions.js';
import { recordDecisions } from './route/record-decisions.js';
import { sentByRoutes } from './route/sent-by.js';
import { takeTurns } from './route/take-turns.js';

/** A revision whose turn has not come is looked at again after this time, in milliseconds. */
const TURN_RETRY_MS = 150;
/** Embargoed revisions that one transaction releases at most. */
const RELEASE_BATCH = 100;

/**
 * Rows 8 and 9 of the line: an enriched revision takes its turn within its article, every route decides about it, and what
 * is owed is written to the ledger with its dispatch in the outbox. Withdrawals come straight from row 6.
 */
@Controller()
export class PublishingPipeline implements OnApplicationBootstrap {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(RecentRevisions) private readonly revisions: RecentRevisions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ReleaseClock) private readonly releases: ReleaseClock,
    @Inject(FeedChanges) private readonly feedChanges: FeedChanges,
  ) {}

  onApplicationBootstrap(): void {
    this.releases.start(() => this.releaseHeld());
  }

  @OnEvent(ArticleReceived, { lanes: ['flash'] })
  async withdraw(@Payload() events: ArticleReceived[], @Ctx() batch: BatchContext): Promise<void> {
    const withdrawals = events.filter(({ data }) => data.article.pubStatus !== 'usable');
    await this.takeInTurn(withdrawals, batch);
  }

  @OnEvent(ArticleEnriched)
  async publish(@Payload() events: ArticleEnriched[], @Ctx() batch: BatchContext): Promise<void> {
    await this.takeInTurn(events, batch);
  }

  /** Publishes the revisions whose embargo has ended. */
  private async releaseHeld(): Promise<void> {
    await this.gate.run(async () => {
      const released = await takeReleased(this.gate, this.clock.now(), RELEASE_BATCH);
      if (released.length === 0) return;
      const find = await this.revisions.find(released);
      const publications = released.flatMap(({ articleId, revision, releaseAt }) => {
        const rendering = find(articleId, revision);
        return rendering === undefined ? [] : [{ ...rendering, lane: 'routine' as const, emittedAt: releaseAt }];
      });
      await this.routeAndOwe(publications, 'released');
    });
  }

  private async takeInTurn(events: (ArticleReceived | ArticleEnriched)[], batch: BatchContext): Promise<void> {
    if (events.length === 0) return;
    const eventOf = new Map(events.map((event) => [publicationOf(event), event]));
    const turns = await takeTurns(this.gate, [...eventOf.keys()], this.clock.now());
    const taken: Publication[] = [];
    const late: Publication[] = [];
    for (const [publication, turn] of turns) {
      if (turn === 'take') taken.push(publication);
      else if (turn === 'wait') batch.defer(eventOf.get(publication) as ArticleEnriched, TURN_RETRY_MS);
      // A withdrawal comes here twice, from row 6 and again enriched: its second coming is no news.
      else if (publication.article.pubStatus === 'usable') late.push(publication);
    }
    if (late.length > 0) await this.recordSuperseded(late);
    if (taken.length === 0) return;
    await keepRevisions(this.gate, taken, this.clock.now());
    await this.routeAndOwe(taken, 'arrived');
  }

  private async routeAndOwe(publications: readonly Publication[], part: 'arrived' | 'released'): Promise<void> {
    const at = this.clock.now();
    const withdrawn = publications.filter(({ article }) => article.pubStatus !== 'usable').map(({ article }) => article.id);
    const recipients = await recipientsOf(this.gate, withdrawn);
    const routed = (await this.decide(publications, at)).map(({ publication, decisions }) => ({
      publication,
      decisions,
      owed: this.deliveriesOf(publication, decisions, recipients),
    }));
    await this.recordHeld(routed);
    await recordDecisions(
      this.gate,
      routed.map(({ publication: { article }, decisions }) => ({ articleId: article.id, revision: article.revision, decisions })),
      at,
    );
    const fresh = new Set(
      await oweDeliveries(
        this.gate,
        routed.flatMap(({ owed }) => owed),
      ),
    );
    await this.outbox.add(
      routed.flatMap(({ publication, decisions, owed }) => [
        ...owed.filter((each) => fresh.has(each)).map((each) => dueEvent(each, at, publication.traceparent)),
        publishedEvent(publication, { decisions, owed, at, part }),
      ]),
    );
    const entries = routed.flatMap(({ publication, decisions }) => entriesOf(publication.article, decisions));
    await listEntries(this.gate, entries, at);
    this.gate.afterCommit(() => {
      if (entries.length > 0) this.feedChanges.announce();
      for (const { article, annotations } of publications) this.revisions.remember({ article, annotations });
    });
  }

  /** In the order of revisions, so that a later one knows who sends an earlier one of the same batch. */
  private async decide(publications: readonly Publication[], at: Date) {
    const later = publications.filter(({ article }) => article.revision > 1).map(({ article }) => article.id);
    const sent = await sentByRoutes(this.gate, later);
    const inOrder = [...publications].sort((a, b) => a.article.revision - b.article.revision);
    return inOrder.map((publication) => {
      const { article, annotations } = publication;
      const sentBy = sent.get(article.id) ?? new Set();
      const decisions = this.plan.routeSet.decide({ article, annotations, sentBy }, at);
      for (const { routeId, outcome } of decisions) if (outcome === 'send') sentBy.add(routeId);
      sent.set(article.id, sentBy);
      return { publication, decisions };
    });
  }

  private deliveriesOf(
    { article, lane }: Publication,
    decisions: readonly RouteDecision[],
    recipients: Map<string, string[]>,
  ): OwedDelivery[] {
    const sending = new Set(decisions.filter(({ outcome }) => outcome === 'send').map(({ routeId }) => routeId));
    const wanted = new Map<string, ArticleFormat | undefined>();
    if (article.pubStatus !== 'usable') for (const id of recipients.get(article.id) ?? []) wanted.set(id, undefined);
    // Of several routes to one destination the first decides the format.
    else
      for (const { id, destinations, format } of this.plan.routes)
        if (sending.has(id)) for (const each of destinations) if (!wanted.has(each)) wanted.set(each, format);
    return Array.from(wanted, ([destinationId, format]) => ({
      deliveryId: deliveryIdOf(destinationId, article.id, article.revision),
      destinationId,
      articleId: article.id,
      revision: article.revision,
      lane,
      format,
    }));
  }

  private async recordHeld(routed: readonly { publication: Publication; decisions: readonly RouteDecision[] }[]): Promise<void> {
    const held = routed.flatMap(({ publication: { article }, decisions }) => {
      const hold = decisions.find(({ outcome }) => outcome === 'hold');
      return hold?.detail === undefined
        ? []
        : [{ articleId: article.id, revision: article.revision, releaseAt: new Date(hold.detail) }];
    });
    const ids = routed.map(({ publication }) => publication.article.id);
    await replaceHeld(this.gate, ids, newestOf(held));
  }

  private async recordSuperseded(late: readonly Publication[]): Promise<void> {
    const at = this.clock.now();
    const decisions: RouteDecision[] = this.plan.routes.map(({ id }) => ({ routeId: id, outcome: 'skip', reason: 'superseded' }));
    await this.outbox.add(late.map((publication) => publishedEvent(publication, { decisions, owed: [], at, part: 'arrived' })));
  }
}

function publicationOf(event: ArticleReceived | ArticleEnriched): Publication {
  const { article, lane } = event.data as { article: Article; lane: Lane };
  const annotations = 'annotations' in event.data ? (event.data.annotations as Annotation[]) : [];
  return { article, annotations, lane, emittedAt: new Date(event.time), traceparent: event.traceparent };
}

function entriesOf(article: Article, decisions: readonly RouteDecision[]): ListedEntry[] {
  return decisions
    .filter(({ outcome }) => outcome === 'send')
    .map(({ routeId }) => ({
      routeId,
      articleId: article.id,
      revision: article.revision,
      withdrawn: article.pubStatus !== 'usable',
    }));
}
