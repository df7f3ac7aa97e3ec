import type { JsMsg } from '@nats-io/jetstream';
import { DeliveryDue, Fault } from '@wireroom/contracts';
import { type DeadLetters, settlementOf } from '@wireroom/messaging';
import type { Outbox, TransactionGate } from '@wireroom/persistence';
import { counter, type Logger, secondsHistogram } from '@wireroom/runtime';
import type { Rendition } from '../line/rendition.js';
import type { Destination } from '../newsroom/newsroom.js';
import type { Attempt } from './attempt.js';
import type { Channel } from './channel.js';
import { claimDeliveries, type DeliveryClaim } from './claim-deliveries.js';
import { classifyAnswer, type RetryPolicy } from './classify-answer.js';
import type { RenderDeliveries } from './render-port.js';
import { roundsOf, runAtMost } from './rounds.js';
import { settleDeliveries } from './settle-deliveries.js';
import { settledEvent } from './settled-event.js';

/** A delivery whose older revision is still owed is looked at again after this time, in milliseconds, then ever later. */
const BLOCKED_DELAY_MS = 200;
const BLOCKED_DELAY_MAX_MS = 15_000;
/** JetStream is told this often, in milliseconds, that a slow batch is still worked on. */
const WORKING_EVERY_MS = 3_000;

const attempted = counter('wireroom_delivery_attempts_total', 'Attempts at deliveries', ['destination', 'verdict']);
const seconds = secondsHistogram('wireroom_delivery_seconds', 'Time that destinations take to answer', ['destination']);

/** Everything a worker needs; one per destination. */
export interface DeliveryWorkerOptions {
  readonly destination: Destination;
  readonly gate: TransactionGate;
  readonly outbox: Outbox;
  readonly channel: Channel;
  readonly policy: RetryPolicy;
  readonly render: RenderDeliveries;
  readonly deadLetters: DeadLetters;
  readonly consumer: string;
  readonly logger: Logger;
  /** Called once the destination has said that it is gone. */
  readonly onSuspended: () => void;
}

type Renditions = Awaited<ReturnType<RenderDeliveries>>;

interface Dispatch {
  readonly message: JsMsg;
  readonly due: DeliveryDue;
  readonly claim: DeliveryClaim;
}

/**
 * Delivers batches to one destination: in order within an article, parallel across articles. The ledger says what is still
 * owed, every attempt is recorded, and only after that commit is a dispatch acknowledged or put off.
 */
export class DeliveryWorker {
  private suspended = false;

  constructor(private readonly options: DeliveryWorkerOptions) {}

  /** Answers whether delivering may go on: false when the database is away. */
  async process(messages: readonly JsMsg[]): Promise<boolean> {
    const working = setInterval(() => {
      for (const message of messages) message.working();
    }, WORKING_EVERY_MS);
    try {
      const dispatches = await this.claim(messages);
      const rendition = await this.options.render(
        dispatches.map(({ claim }) => claim),
        this.options.destination.format,
      );
      const unsettled = new Set<string>();
      for (const round of roundsOf(dispatches, ({ claim }) => claim.articleId)) {
        await this.deliver(round, rendition, unsettled);
      }
      return true;
    } catch (error) {
      this.options.logger.warn({ err: error, destination: this.options.destination.id }, 'deliveries interrupted');
      for (const message of messages) message.nak(BLOCKED_DELAY_MS);
      return settlementOf(error, 1).kind !== 'halt';
    } finally {
      clearInterval(working);
    }
  }

  /** Reads the dispatches and asks the ledger about them; what is no longer owed is acknowledged at once. */
  private async claim(messages: readonly JsMsg[]): Promise<Dispatch[]> {
    const due = new Map<string, { message: JsMsg; due: DeliveryDue }>();
    for (const message of messages) {
      const event = DeliveryDue.schema.safeParse(jsonOf(message));
      if (event.success) due.set(event.data.data.deliveryId, { message, due: event.data });
      else {
        await this.options.deadLetters.keep(message, this.options.consumer, event.error);
        message.term();
      }
    }
    const claims = await claimDeliveries(this.options.gate, [...due.keys()]);
    const dispatches: Dispatch[] = [];
    for (const claim of claims) {
      const dispatch = due.get(claim.deliveryId);
      due.delete(claim.deliveryId);
      if (dispatch === undefined) continue;
      if (claim.state !== 'owed') dispatch.message.ack();
      else if (claim.blocked) putOff(dispatch.message);
      else dispatches.push({ ...dispatch, claim });
    }
    // Owed by a transaction that this reader does not see: cannot be, the dispatch follows the commit. Looked at again.
    for (const { message } of due.values()) putOff(message);
    return dispatches;
  }

  /**
   * Sends one revision of each article, commits what came of it, then settles the dispatches. `unsettled` holds the articles
   * whose older revision is not through yet: their newer ones are put off.
   */
  private async deliver(round: readonly Dispatch[], rendition: Renditions, unsettled: Set<string>): Promise<void> {
    const attempts = new Map<Dispatch, Attempt>();
    const free = round.filter(({ claim }) => !unsettled.has(claim.articleId));
    await runAtMost(this.options.destination.concurrency, free, async (dispatch) => {
      if (this.suspended) return;
      const attempt = await this.once(dispatch, rendition(dispatch.claim));
      attempts.set(dispatch, attempt);
      this.suspended ||= attempt.verdict.kind === 'suspend';
    });
    if (attempts.size > 0) await this.settle([...attempts.values()]);
    for (const dispatch of round) {
      const attempt = attempts.get(dispatch);
      acknowledge(dispatch.message, attempt);
      if (attempt?.verdict.kind !== 'delivered' && attempt?.verdict.kind !== 'dead') unsettled.add(dispatch.claim.articleId);
    }
    if (this.suspended) this.options.onSuspended();
  }

  private async once({ claim, due }: Dispatch, rendition: Rendition | Fault): Promise<Attempt> {
    const { channel, destination, policy } = this.options;
    const { deliveryId, articleId, revision } = claim;
    const number = claim.attempts + 1;
    const renderedAt = new Date();
    if (rendition instanceof Fault) {
      const answer = { startedAt: renderedAt, durationMs: 0, fault: rendition };
      return { deliveryId, articleId, revision, number, answer, verdict: { kind: 'dead', fault: rendition } };
    }
    const answer = await channel.send({ deliveryId, articleId, revision, ...rendition, traceparent: due.traceparent });
    const verdict = classifyAnswer(answer, number, policy, Math.random());
    attempted.inc({ destination: destination.id, verdict: verdict.kind });
    seconds.observe({ destination: destination.id }, answer.durationMs / 1000);
    return { deliveryId, articleId, revision, number, answer, verdict, renderedAt };
  }

  private async settle(attempts: readonly Attempt[]): Promise<void> {
    const { gate, outbox, destination } = this.options;
    await gate.run(async () => {
      await settleDeliveries(gate, destination.id, attempts);
      const at = new Date();
      await outbox.add(attempts.flatMap((attempt) => settledEvent(destination.id, attempt, at)));
    });
  }
}

function acknowledge(message: JsMsg, attempt: Attempt | undefined): void {
  if (attempt === undefined || attempt.verdict.kind === 'suspend') putOff(message);
  else if (attempt.verdict.kind === 'retry') message.nak(attempt.verdict.delayMs);
  else message.ack();
}

function putOff(message: JsMsg): void {
  message.nak(Math.min(BLOCKED_DELAY_MAX_MS, BLOCKED_DELAY_MS * message.info.deliveryCount));
}

/** Undefined for what is no JSON: no event then, as the contract's schema finds. */
function jsonOf(message: JsMsg): unknown {
  try {
    return message.json();
  } catch {
    return undefined;
  }
}
