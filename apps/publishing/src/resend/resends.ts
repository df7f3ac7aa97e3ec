import { Inject, Injectable } from '@nestjs/common';
import { RESEND_LIMIT, type ResendOrder, type ResendOutcome, type ResendReport } from '@wireroom/contracts';
import { Outbox, TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock, runtimeFault } from '@wireroom/runtime';
import { PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import { deliveriesMeant } from './deliveries-meant.js';
import { findResendable, lockArticles } from './find-resendable.js';
import { dueAgain, oweAgain, type Resendable } from './owe-again.js';

/** Dispatches that one statement writes to the outbox. */
const OUTBOX_BATCH = 1_000;

/** Sends deliveries again; each command is one transaction. */
@Injectable()
export class Resends {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Fault `not-found` when there is no such delivery */
  one(deliveryId: string): Promise<ResendOutcome> {
    return this.gate.run(async () => {
      const [delivery] = await this.gate.sql<{ destinationId: string; articleId: string }>(
        'select destination_id as "destinationId", article_id as "articleId" from publishing.ledger where delivery_id = $1',
        [deliveryId],
      );
      if (delivery === undefined) throw runtimeFault('not-found', { what: 'delivery', id: deliveryId });
      if (!this.plan.destinations.has(delivery.destinationId)) return { outcome: 'refused', reason: 'destination-removed' };
      await lockArticles(this.gate, [delivery.articleId]);
      const resendable = await findResendable(this.gate, [deliveryId], ['dead', 'delivered']);
      if (resendable.length === 0) return this.refusal(deliveryId);
      await this.send(delivery.destinationId, resendable);
      return { outcome: 'resent', deliveryId };
    });
  }

  /**
   * Everything that the order means, or nothing.
   * @throws Fault `query-invalid`
   */
  async many(destinationId: string, order: ResendOrder): Promise<ResendReport> {
    const { found, tooMany } = await deliveriesMeant(this.gate, destinationId, order, this.clock.now());
    const counts = { matching: found.length, outdated: 0, resendable: 0, limit: RESEND_LIMIT };
    if (tooMany) return { outcome: 'refused', reason: 'too-many', ...counts };
    return this.gate.run(async () => {
      await lockArticles(
        this.gate,
        found.map(({ articleId }) => articleId),
      );
      const ids = found.map(({ deliveryId }) => deliveryId);
      const resendable = await findResendable(this.gate, ids, [order.state]);
      const report = { ...counts, outdated: found.length - resendable.length, resendable: resendable.length };
      if (order.expect === undefined) return { outcome: 'refused', reason: 'unconfirmed', ...report };
      if (order.expect !== resendable.length) return { outcome: 'refused', reason: 'expect-differs', ...report };
      await this.send(destinationId, resendable);
      return { outcome: 'resent', ...report };
    });
  }

  private async send(destinationId: string, deliveries: readonly Resendable[]): Promise<void> {
    const at = this.clock.now();
    for (let from = 0; from < deliveries.length; from += OUTBOX_BATCH) {
      await this.outbox.add(deliveries.slice(from, from + OUTBOX_BATCH).map((each) => dueAgain(each, at)));
    }
    await oweAgain(this.gate, destinationId, deliveries);
  }

  /** Why this delivery is not among those that may be sent again. */
  private async refusal(deliveryId: string): Promise<ResendOutcome> {
    const [row] = await this.gate.sql<{ state: string; newest: string }>(
      `select l.state, n.delivery_id as newest from publishing.ledger l
       join publishing.ledger n on n.article_id = l.article_id and n.destination_id = l.destination_id
       where l.delivery_id = $1 order by n.revision desc limit 1`,
      [deliveryId],
    );
    if (row !== undefined && row.newest !== deliveryId)
      return { outcome: 'refused', reason: 'newer-revision', newestDeliveryId: row.newest };
    return { outcome: 'refused', reason: row?.state === 'cancelled' ? 'cancelled' : 'already-owed' };
  }
}
