import { Inject, Injectable } from '@nestjs/common';
import type { HoldDecision, HoldOutcome } from '@wireroom/contracts';
import { embargoedUntil } from '@wireroom/editorial';
import type { BatchContext } from '@wireroom/messaging';
import { TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock } from '@wireroom/runtime';
import { roundsOf } from './deliver/rounds.js';
import { asBroken, dropBroken } from './embargo/drop-broken.js';
import { expireLater } from './expire/expire-later.js';
import { type HeldSince, heldSinceOf, keepHeld } from './hold/keep-held.js';
import { decidable, outcomeOf } from './hold/outcome-of.js';
import { lockHeld, recordDecision } from './hold/person-decides.js';
import { takeDue } from './hold/take-due.js';
import { takeEmbargoed } from './hold/take-embargoed.js';
import { takeHeld } from './hold/take-held.js';
import { earlierNow } from './line/earlier-now.js';
import type { Held } from './line/held.js';
import { type ArticleEvent, type Publication, publicationOf } from './line/publication.js';
import type { Routed } from './line/routed.js';
import { PUBLISHING_PLAN, type PublishingPlan } from './newsroom/newsroom.js';
import type { FoundRecipient } from './obligation/recipient-finder.js';
import { keepRevisions } from './owe/keep-revisions.js';
import { OweRevisions } from './owe/owe-revisions.js';
import { type Followed, Withdrawals } from './prove/withdrawals.js';
import { RecentRevisions } from './render/recent-revisions.js';
import { decideArrived, decideReleased } from './route/decide-routes.js';
import { holdersOf, keepHolders } from './route/holders.js';
import { latestDecisions } from './route/latest-decisions.js';
import { personDecisions } from './route/person-decisions.js';
import { recordDecisions } from './route/record-decisions.js';
import { releasesOf } from './route/releases-of.js';
import { sentByRoutes } from './route/sent-by.js';
import { takeTurns } from './route/take-turns.js';

/** A revision whose turn has not come is looked at again after this time, in milliseconds. */
const TURN_RETRY_MS = 150;
/** While no newsroom was ever ordered, revisions are looked at again after this time, in milliseconds. */
const ORDER_RETRY_MS = 1_000;
/** Articles that one transaction releases at most. */
const RELEASE_BATCH = 100;
/** No embargo was broken. */
const NONE: ReadonlyMap<string, Date> = new Map();

/**
 * Rows 8 and 9 of the line: a revision takes its turn within its article, every route decides about it, what routes hold is kept, and what is
 * owed is written to the ledger with its dispatch in the outbox. A withdrawal opens what row 12 proves. What was held goes the same way once its time has come, or a person lets it.
 */
@Injectable()
export class PublishingPipeline {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(OweRevisions) private readonly owing: OweRevisions,
    @Inject(RecentRevisions) private readonly revisions: RecentRevisions,
    @Inject(Withdrawals) private readonly withdrawals: Withdrawals,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes revisions that have come, in the transaction of their batch. */
  async take(events: readonly ArticleEvent[], batch: BatchContext): Promise<void> {
    if (events.length === 0) return;
    await this.plan.refresh();
    // Nobody could be routed to yet: what comes before the first order waits for it.
    if (!this.plan.ordered) {
      for (const event of events) batch.defer(event, ORDER_RETRY_MS);
      return;
    }
    const at = await this.arrivalOf(events);
    const eventOf = new Map(events.map((event) => [publicationOf(event), event]));
    const turns = [...(await takeTurns(this.gate, [...eventOf.keys()], at))];
    const whose = (wanted: string) => turns.filter(([, turn]) => turn === wanted).map(([publication]) => publication);
    for (const early of whose('wait')) batch.defer(eventOf.get(early) as ArticleEvent, TURN_RETRY_MS);
    // A withdrawal comes here twice, from row 6 and again enriched: its second coming is no news.
    const late = whose('late').filter(({ article }) => article.pubStatus === 'usable');
    await this.owing.letGo(late, at);
    await this.publish(whose('take'), at);
  }

  /** Lets go of what routes hold and what is due by now. Answers whether anything was, so that there may be more. */
  releaseDue(): Promise<boolean> {
    return this.gate.run(async () => {
      await this.plan.refresh();
      const at = await earlierNow(this.gate, this.clock.now());
      const due = await takeDue(this.gate, at, RELEASE_BATCH);
      await this.release(due, at);
      return due.length > 0;
    });
  }

  /** Lets go of what routes hold of an article for an embargo that was broken. In the open transaction that has the article locked. */
  async releaseBroken(articleId: string, end: Date, at: Date): Promise<void> {
    await this.release(await takeEmbargoed(this.gate, articleId), at, new Map([[articleId, end]]));
  }

  /** A person decides about a revision that a route holds. @throws Fault `revision-missing` when it is no longer kept */
  decideHold(routeId: string, articleId: string, decision: HoldDecision): Promise<HoldOutcome> {
    return this.gate.run(async () => {
      await this.plan.refresh();
      const at = this.clock.now();
      const held = decidable(await lockHeld(this.gate, routeId, articleId), decision);
      if ('outcome' in held) return held;
      await recordDecision(this.gate, held, decision, at);
      const [routed] = await this.release([held], at);
      return outcomeOf(held, routed);
    });
  }

  /** What is under embargo is decided by the earlier of two clocks, as it is released: one that is ahead takes no embargo for over. */
  private async arrivalOf(events: readonly ArticleEvent[]): Promise<Date> {
    const now = this.clock.now();
    return events.some(({ data }) => data.article.embargoUntil !== undefined) ? earlierNow(this.gate, now) : now;
  }

  private async publish(arrived: readonly Publication[], at: Date): Promise<void> {
    if (arrived.length === 0) return;
    const { publications, broken } = await dropBroken(this.gate, arrived);
    await keepRevisions(this.gate, publications, at);
    const sentBy = await sentByRoutes(this.gate, updatedIn(publications));
    const persons = await personDecisions(this.gate, this.plan.routeSet.asksPersons ? updatedIn(publications) : []);
    const all: Routed[] = [];
    const followed: Followed[][] = [];
    // One revision of an article at a time: a later one finds what an earlier one of the same batch has left.
    for (const round of roundsOf(publications, ({ article }) => article.id)) {
      followed.push(await this.withdrawals.find(round));
      const heldSince = heldSinceOf(await takeHeld(this.gate, updatedIn(round)));
      const holders = await holdersOf(this.gate, updatedIn(round));
      const routed = decideArrived(this.plan.routeSet, round, { facts: { sentBy, heldSince, persons, holders, broken }, at });
      await this.keepAndOwe(routed, { heldSince, found: recipientsIn(followed.at(-1)) });
      all.push(...routed);
    }
    await expireLater(this.gate, all);
    await this.list(all, at);
    await this.withdrawals.record(followed, at);
  }

  /** The routes that held these revisions decide anew; the others' decisions stay as they are. */
  private async release(held: readonly Held[], at: Date, broken: ReadonlyMap<string, Date> = NONE): Promise<Routed[]> {
    if (held.length === 0) return [];
    const articleIds = [...new Set(held.map(({ articleId }) => articleId))];
    const before = await latestDecisions(this.gate, held);
    const kept = await this.revisions.find(held);
    const find = (articleId: string, revision: number) => asBroken(kept(articleId, revision), broken);
    const released = releasesOf(held, { find, before, at });
    const heldSince = heldSinceOf(held);
    const facts = {
      sentBy: await sentByRoutes(this.gate, articleIds),
      persons: await personDecisions(this.gate, articleIds),
      holders: await holdersOf(this.gate, articleIds),
      heldSince,
      broken,
    };
    const routed = decideReleased(this.plan.routeSet, released, { facts, at });
    await this.keepAndOwe(routed, { heldSince });
    await this.list(routed, at);
    return routed;
  }

  private async keepAndOwe(
    routed: readonly Routed[],
    { heldSince, found = [] }: { heldSince: HeldSince; found?: readonly FoundRecipient[] },
  ): Promise<void> {
    await keepHeld(this.gate, routed, heldSince);
    await keepHolders(this.gate, routed);
    await recordDecisions(this.gate, routed);
    await this.owing.owe(routed, found);
  }

  private async list(routed: readonly Routed[], at: Date): Promise<void> {
    await this.owing.list(routed, at);
    // What is under embargo is read anew each time: its embargo may be broken, by another copy as well.
    this.gate.afterCommit(() => {
      for (const { publication } of routed)
        if (embargoedUntil(publication.article, at) === undefined) this.revisions.remember(publication);
    });
  }
}

function recipientsIn(followed: readonly Followed[] = []): FoundRecipient[] {
  return followed.flatMap(({ recipients }) => [...recipients]);
}

/** Articles of which earlier revisions may have left something. */
function updatedIn(publications: readonly Publication[]): string[] {
  return publications.filter(({ article }) => article.revision > 1).map(({ article }) => article.id);
}
