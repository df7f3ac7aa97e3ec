import { Inject, Injectable } from '@nestjs/common';
import type { RouteDecision } from '@wireroom/contracts';
import { Outbox, TransactionGate } from '@wireroom/persistence';
import { FeedChanges } from '../feed/feed-changes.js';
import { cancelledEvent } from '../line/cancelled-event.js';
import type { Publication } from '../line/publication.js';
import type { Routed } from '../line/routed.js';
import { PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import { READERS_TOLD, type ReadersTold } from '../obligation/readers-told.js';
import type { FoundRecipient } from '../obligation/recipient-finder.js';
import { deliveriesOf } from './deliveries-of.js';
import { dueEvent, publishedEvent } from './events-of.js';
import { entriesOf, listEntries } from './list-entries.js';
import { cancelOwedOf, oweDeliveries, recipientsOf } from './owe-deliveries.js';

/** Row 9: what is owed of routed revisions goes into the ledger, its dispatch and the event that tells of it into the outbox. */
@Injectable()
export class OweRevisions {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(FeedChanges) private readonly feedChanges: FeedChanges,
    @Inject(READERS_TOLD) private readonly readers: ReadersTold,
  ) {}

  /**
   * One revision of an article at a time. In the open transaction.
   *
   * @param found recipients that were found already: those of withdrawals
   */
  async owe(routed: readonly Routed[], found: readonly FoundRecipient[]): Promise<void> {
    const told = await this.readers.find(routed, found);
    const withdrawn = routed.map(({ publication }) => publication.article).filter(({ pubStatus }) => pubStatus !== 'usable');
    const withdrawnIds = withdrawn.map(({ id }) => id);
    const cancelled = await cancelOwedOf(this.gate, withdrawnIds);
    const recipients = await recipientsOf(this.gate, withdrawnIds);
    const addressees = { recipients, told, route: (id: string) => this.plan.route(id) };
    const owing = routed.map((each) => ({ each, owed: deliveriesOf(each, addressees) }));
    const fresh = new Set(
      await oweDeliveries(
        this.gate,
        owing.flatMap(({ owed }) => owed),
      ),
    );
    const at = new Date();
    await this.outbox.add([
      ...cancelled.map((delivery) => cancelledEvent(delivery, at)),
      ...owing.flatMap(({ each, owed }) => [
        ...owed
          .filter((delivery) => fresh.has(delivery))
          .map((delivery) => dueEvent(delivery, each.at, each.publication.traceparent)),
        publishedEvent(each, owed),
      ]),
    ]);
  }

  /** Lists what was sent in feeds and logs, under a lock until the commit. After all else that changes rows. */
  async list(routed: readonly Routed[], at: Date): Promise<void> {
    const entries = routed.flatMap(entriesOf);
    await listEntries(this.gate, entries, at);
    if (entries.length > 0) this.gate.afterCommit(() => this.feedChanges.announce());
  }

  /** Tells of revisions that a newer one has overtaken: every route lets go of them. */
  async letGo(late: readonly Publication[], at: Date): Promise<void> {
    if (late.length === 0) return;
    const decisions: RouteDecision[] = this.plan.routes.map(({ id }) => ({ routeId: id, outcome: 'skip', reason: 'superseded' }));
    await this.outbox.add(
      late.map((publication) => publishedEvent({ publication, verdicts: decisions, decisions, at, part: 'arrived' }, [])),
    );
  }
}
