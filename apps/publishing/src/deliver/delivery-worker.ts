import type { JsMsg } from '@nats-io/jetstream';
import { DeliveryDue, Fault, type Lane } from '@wireroom/contracts';
import { type DeadLetters, settlementOf } from '@wireroom/messaging';
import { counter, type Logger, type Precedence, secondsHistogram } from '@wireroom/runtime';
import type { Rendition } from '../line/rendition.js';
import type { Destination } from '../newsroom/newsroom.js';
import type { Notices } from '../obligation/notices.js';
import { acknowledge, BLOCKED_DELAY_MS, putOff } from './acknowledge.js';
import type { Attempt } from './attempt.js';
import type { Channel } from './channel.js';
import type { Circuit } from './circuit.js';
import type { DeliveryClaim } from './claim-deliveries.js';
import type { Claims } from './claims.js';
import { classifyAnswer, type RetryPolicy } from './classify-answer.js';
import type { InHand } from './in-hand.js';
import type { Refusals } from './refusals.js';
import type { RenderDeliveries, Wanted } from './render-port.js';
import { roundsOf, runAtMost } from './rounds.js';
import type { Settlements } from './settlements.js';

/** JetStream is told this often, in milliseconds, that a slow batch is still worked on. */
const WORKING_EVERY_MS = 3_000;

/** Routine copy stands back for so long after a withdrawal went out, in milliseconds: others of the same one follow. */
const SENDING_MS = 50;

const attempted = counter('wireroom_delivery_attempts_total', 'Attempts at deliveries', ['destination', 'verdict']);
const seconds = secondsHistogram('wireroom_delivery_seconds', 'Time that destinations take to answer', ['destination']);

/** Everything a worker needs; one per destination. */
export interface DeliveryWorkerOptions {
  readonly destination: Destination;
  /** Of the destination's settings. */
  readonly version: number;
  readonly lane: Lane;
  readonly claims: Claims;
  readonly inHand: InHand;
  readonly settlements: Settlements;
  readonly notices: Notices;
  readonly channel: Channel;
  readonly circuit: Circuit;
  readonly refusals: Refusals;
  readonly policy: RetryPolicy;
  readonly render: RenderDeliveries;
  readonly deadLetters: DeadLetters;
  readonly consumer: string;
  readonly logger: Logger;
  /** Withdrawals go before routine copy in this process. */
  readonly precedence: Precedence;
  /** Called once the destination has said that it is gone, or refuses the login. */
  readonly onSuspended: () => void;
}

type Renditions = Awaited<ReturnType<RenderDeliveries>>;

interface Dispatch {
  readonly message: JsMsg;
  readonly due: DeliveryDue;
  readonly claim: DeliveryClaim;
  /** The revision in the format in which it goes there. */
  readonly wanted: Wanted;
}

/**
 * Delivers batches to one destination: in order within an article, parallel across articles. The ledger says what is still
 * owed, every attempt is recorded, and only after that commit is a dispatch acknowledged or put off.
 */
export class DeliveryWorker {
  private suspended = false;

  constructor(private readonly options: DeliveryWorkerOptions) {}

  /**
   * Answers whether delivering may go on: false when the database is away. While the circuit is open it holds the batch, and what the stream still
   * has stays there; the ledger is asked anew for every probe, since a withdrawal may have come in between.
   */
  async process(messages: readonly JsMsg[]): Promise<boolean> {
    const working = setInterval(() => {
      for (const message of messages) message.working();
    }, WORKING_EVERY_MS);
    try {
      for (let left = messages; left.length > 0; ) {
        const pass = await this.options.circuit.pass();
        if (pass === 'stopped') {
          for (const message of left) message.nak();
          return true;
        }
        const part = pass === 'probe' ? left.slice(0, 1) : left;
        left = left.slice(part.length);
        await this.work(part, pass === 'probe');
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

  private async work(messages: readonly JsMsg[], probe: boolean): Promise<void> {
    const taken = new Set<string>();
    if (this.options.lane === 'routine') await this.options.precedence.yield();
    try {
      const dispatches = await this.claim(messages, taken);
      const rendition = await this.options.render(dispatches.map(({ wanted }) => wanted));
      const unsettled = new Set<string>();
      for (const round of roundsOf(dispatches, ({ claim }) => claim.articleId)) {
        await this.deliver(round, { rendition, unsettled, probe });
      }
    } finally {
      this.options.inHand.release(this.options.destination.id, taken);
      if (probe) this.options.circuit.probed();
    }
  }

  /**
   * Reads the dispatches, and asks the ledger about them once their articles are in hand, `taken`; what is no longer owed is acknowledged at once, and
   * what the other lane has in hand is put off.
   */
  private async claim(messages: readonly JsMsg[], taken: Set<string>): Promise<Dispatch[]> {
    const due = await this.read(messages);
    for (const [deliveryId, { message, due: event }] of due) {
      const { articleId } = event.data;
      if (this.options.inHand.take(this.options.destination.id, articleId, this)) taken.add(articleId);
      else {
        putOff(message);
        due.delete(deliveryId);
      }
    }
    const asked = new Set(due.keys());
    const claims = await this.options.claims.of([...asked], this.options.lane);
    const dispatches: Dispatch[] = [];
    for (const claim of claims) {
      const dispatch = due.get(claim.deliveryId);
      due.delete(claim.deliveryId);
      if (dispatch === undefined) continue;
      if (claim.state !== 'owed') dispatch.message.ack();
      else if (claim.olderOwed.some((older) => !asked.has(older))) putOff(dispatch.message);
      else dispatches.push({ ...dispatch, claim, wanted: this.wanted(claim) });
    }
    // Owed by a transaction that this reader does not see: cannot be, the dispatch follows the commit. Looked at again.
    for (const { message } of due.values()) putOff(message);
    return dispatches;
  }

  private async read(messages: readonly JsMsg[]): Promise<Map<string, { message: JsMsg; due: DeliveryDue }>> {
    const due = new Map<string, { message: JsMsg; due: DeliveryDue }>();
    for (const message of messages) {
      const event = DeliveryDue.schema.safeParse(jsonOf(message));
      if (event.success) due.set(event.data.data.deliveryId, { message, due: event.data });
      else {
        await this.options.deadLetters.keep(message, this.options.consumer, event.error);
        message.term();
      }
    }
    return due;
  }

  private wanted({ articleId, revision, format }: DeliveryClaim): Wanted {
    return { articleId, revision, format: format ?? this.options.destination.format };
  }

  /**
   * Sends one revision of each article, commits what came of it, then settles the dispatches. `unsettled` holds the articles
   * whose older revision is not through yet: their newer ones are put off, as is what comes when the circuit has just opened.
   */
  private async deliver(
    round: readonly Dispatch[],
    { rendition, unsettled, probe }: { rendition: Renditions; unsettled: Set<string>; probe: boolean },
  ): Promise<void> {
    const { circuit, lane, precedence } = this.options;
    const attempts = new Map<Dispatch, Attempt>();
    const free = round.filter(({ claim }) => !unsettled.has(claim.articleId));
    await runAtMost(this.options.destination.concurrency, free, async (dispatch) => {
      if (lane === 'routine') await precedence.yield();
      if (this.suspended || (circuit.open && !probe)) return;
      const attempt = await this.once(dispatch, rendition(dispatch.wanted));
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
    const { channel, circuit, refusals, destination, policy, notices, precedence } = this.options;
    const { deliveryId, articleId, revision } = claim;
    const destinationId = destination.id;
    const number = claim.attempts + 1;
    const renderedAt = new Date();
    if (rendition instanceof Fault) {
      const answer = { startedAt: renderedAt, durationMs: 0, fault: rendition };
      return { deliveryId, destinationId, articleId, revision, number, answer, verdict: { kind: 'dead', fault: rendition } };
    }
    if (rendition.withdrawn) precedence.claim(SENDING_MS);
    const obligation = rendition.withdrawn ? await notices.obligationOf({ destinationId, articleId, revision }) : undefined;
    const answer = await channel.send({
      deliveryId,
      articleId,
      revision,
      ...rendition,
      obligation,
      traceparent: due.traceparent,
    });
    const tried = { attempt: number - claim.attemptsBefore, jitter: Math.random(), refused: refusals.take(articleId, answer) };
    const verdict = classifyAnswer(answer, tried, policy);
    circuit.record(verdict, answer.retryAfterMs);
    attempted.inc({ destination: destinationId, verdict: verdict.kind });
    seconds.observe({ destination: destinationId }, answer.durationMs / 1000);
    return { deliveryId, destinationId, articleId, revision, number, answer, verdict, renderedAt };
  }

  private settle(attempts: readonly Attempt[]): Promise<unknown> {
    const { settlements, circuit, destination, version, lane } = this.options;
    const { id } = destination;
    return settlements.settle({
      attempts,
      lane,
      destination: { id, version, circuit: circuit.state, suspendedBy: suspensionIn(attempts) },
    });
  }
}

function suspensionIn(attempts: readonly Attempt[]): Fault | undefined {
  for (const { verdict } of attempts) if (verdict.kind === 'suspend') return verdict.fault;
  return undefined;
}

/** Undefined for what is no JSON: no event then, as the contract's schema finds. */
function jsonOf(message: JsMsg): unknown {
  try {
    return message.json();
  } catch {
    return undefined;
  }
}
