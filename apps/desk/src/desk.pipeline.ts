import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  ArticleEnriched,
  ArticlePublished,
  ArticleReceived,
  ArticleWithdrawn,
  DeliverySettled,
  DestinationChanged,
  DocumentRejected,
  EmbargoChanged,
  ObligationChanged,
} from '@wireroom/contracts';
import { BatchContext, OnEvent } from '@wireroom/messaging';
import { TransactionGate } from '@wireroom/persistence';
import { type DeliveryState, owedStates, settledState } from './article/delivery-states.js';
import { noteDecisions } from './article/note-decisions.js';
import { noteDeliveries } from './article/note-deliveries.js';
import { noteEnrichments } from './article/note-enrichments.js';
import { noteRevisions } from './article/note-revisions.js';
import { countByDestination } from './destination/count-by-destination.js';
import { noteStandings } from './destination/note-standings.js';
import { noteBreakSteps } from './embargo/note-break-steps.js';
import { noteRejections } from './rejection/note-rejections.js';
import { noteCards } from './search/note-cards.js';
import { breakEmbargoes } from './wire/break-embargoes.js';
import { changeFindings } from './wire/change-findings.js';
import { changeHeads } from './wire/change-heads.js';
import { countDeliveries } from './wire/count-deliveries.js';
import { countHolds } from './wire/count-holds.js';
import { entryHeadline } from './wire/entry-head.js';
import { lockWire } from './wire/lock-wire.js';
import { WireHub } from './wire/wire-hub.js';
import { changeWithdrawals } from './withdrawal/change-withdrawals.js';
import { noteObligations } from './withdrawal/note-obligations.js';

/** Before every place in the ledger of obligations. */
const OPENED = 0;

/**
 * Everything that happens on the line, as the desk takes it in: first the fact is kept, then, under the wire's lock, the
 * line that it changes. Events come in any order and may come again; every write is keyed by what the event states and
 * guarded by revision, so none needs the inbox.
 */
@Controller()
export class DeskPipeline {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(WireHub) private readonly hub: WireHub,
  ) {}

  @OnEvent(ArticleReceived, { effect: 'guarded' })
  async received(@Payload() events: ArticleReceived[], @Ctx() context: BatchContext): Promise<void> {
    const revisions = events.map((event) => withRow6(event, context));
    await noteRevisions(
      this.gate,
      revisions.map((data) => ({ ...data, headline: entryHeadline(data.article) })),
    );
    await this.changeWire(() => changeHeads(this.gate, revisions));
  }

  @OnEvent(ArticleEnriched, { effect: 'guarded' })
  async enriched(events: ArticleEnriched[]): Promise<void> {
    const enrichments = events.map(({ data }) => data);
    await noteEnrichments(this.gate, enrichments);
    await noteCards(this.gate, enrichments);
    await this.changeWire(() => changeFindings(this.gate, enrichments));
  }

  @OnEvent(ArticlePublished, { effect: 'guarded' })
  async published(events: ArticlePublished[]): Promise<void> {
    await noteDecisions(this.gate, events);
    const owed = await noteDeliveries(this.gate, events.flatMap(owedStates));
    const decided = events.map(({ data }) => data);
    await this.changeWire(async () => {
      await countHolds(this.gate, decided);
      await this.recount(owed);
    });
  }

  @OnEvent(ArticleWithdrawn, { effect: 'guarded' })
  async withdrawn(events: ArticleWithdrawn[]): Promise<void> {
    const opened = events.flatMap(({ data }) => data.obligations.map((obligation) => ({ obligation, sequence: OPENED })));
    const touched = await noteObligations(this.gate, opened);
    const stated = events.map(({ time, data }) => ({ ...data, withdrawnAt: time }));
    await this.changeWire(() => changeWithdrawals(this.gate, [...touched, ...stated]));
  }

  @OnEvent(ObligationChanged, { effect: 'guarded' })
  async obligationChanged(events: ObligationChanged[]): Promise<void> {
    const changes = events.map(({ data }) => data);
    const touched = await noteObligations(this.gate, changes);
    await this.changeWire(() => changeWithdrawals(this.gate, touched));
  }

  @OnEvent(DeliverySettled, { effect: 'guarded' })
  async settled(events: DeliverySettled[]): Promise<void> {
    const settled = await noteDeliveries(this.gate, events.map(settledState));
    await this.changeWire(() => this.recount(settled));
  }

  @OnEvent(DestinationChanged, { effect: 'guarded' })
  async destinationChanged(events: DestinationChanged[]): Promise<void> {
    const changes = events.map(({ data }) => data);
    await this.changeWire(() => noteStandings(this.gate, changes));
  }

  @OnEvent(EmbargoChanged, { effect: 'guarded' })
  async embargoChanged(events: EmbargoChanged[]): Promise<void> {
    const steps = events.map(({ data }) => data);
    await noteBreakSteps(this.gate, steps);
    if (steps.some(({ step }) => step === 'confirmed')) await this.changeWire(() => breakEmbargoes(this.gate, steps));
  }

  @OnEvent(DocumentRejected, { effect: 'guarded' })
  async rejected(events: DocumentRejected[]): Promise<void> {
    await noteRejections(
      this.gate,
      events.map(({ data }) => data),
    );
    this.gate.afterCommit(() => this.hub.nudge());
  }

  /** States that were known already change no count. */
  private async recount(fresh: readonly DeliveryState[]): Promise<void> {
    await countDeliveries(this.gate, fresh);
    await countByDestination(this.gate, fresh);
  }

  private async changeWire(change: () => Promise<void>): Promise<void> {
    await lockWire(this.gate);
    await change();
    this.gate.afterCommit(() => this.hub.nudge());
  }
}

/** Row 6 is when JetStream stored the event, which nobody could write into it. */
function withRow6(event: ArticleReceived, context: BatchContext): ArticleReceived['data'] {
  const at = context.storedAt(event).toISOString();
  return { ...event.data, timeline: [...event.data.timeline, { step: 'received', at, note: `${event.data.lane} lane` }] };
}
