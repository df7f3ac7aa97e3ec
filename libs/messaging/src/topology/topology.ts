import type { Lane } from '@wireroom/contracts';

/** A stream of the table in docs/architecture.md. Times in milliseconds; 0 keeps for ever. */
export interface StreamPlan {
  readonly name: 'ARTICLES' | 'DELIVERIES' | 'NOTICES' | 'DEAD_LETTERS';
  readonly subjects: readonly string[];
  /** `limits` is a log that many read; `workqueue` drops a message once it is acknowledged. */
  readonly retention: 'limits' | 'workqueue';
  readonly maxAgeMs: number;
}

/** What a service's durable pull consumer reads. */
export interface ConsumerPlan {
  readonly durable: string;
  readonly stream: StreamPlan['name'];
  readonly filter: string;
  readonly lane?: Lane;
  /** Messages that one transaction takes at most. */
  readonly batch: number;
  /** Time after which an unsettled message is given out again: longer than any batch takes, short enough for a crash. */
  readonly ackWaitMs: number;
  /** Messages that may be out unsettled: the bound on what a crash redelivers, and the back-pressure. */
  readonly maxAckPending: number;
}

const DAY_MS = 86_400_000;
/** JetStream refuses a `Nats-Msg-Id` seen within this window; the relay resends well inside it. Milliseconds. */
export const DUPLICATE_WINDOW_MS = 120_000;

/** Every stream there is. `articlesDays` is the replay log's length. */
export function streamPlans(articlesDays: number): readonly StreamPlan[] {
  return [
    { name: 'ARTICLES', subjects: ['article.>'], retention: 'limits', maxAgeMs: articlesDays * DAY_MS },
    { name: 'DELIVERIES', subjects: ['delivery.due.>'], retention: 'workqueue', maxAgeMs: 0 },
    {
      name: 'NOTICES',
      subjects: ['source.>', 'delivery.settled.>', 'destination.>', 'document.>', 'thread.>', 'obligation.>', 'embargo.>'],
      retention: 'limits',
      maxAgeMs: 7 * DAY_MS,
    },
    { name: 'DEAD_LETTERS', subjects: ['dead.>'], retention: 'limits', maxAgeMs: 0 },
  ];
}

/** What is alike for all consumers unless a handler says otherwise. */
export const CONSUMER_DEFAULTS = { batch: 128, ackWaitMs: 15_000, maxAckPending: 1_024 } as const;
