import type { TransactionGate } from '@wireroom/persistence';
import type { ClaimedSubscription } from './subscription.js';

/** Moves the subscriber's place in the feed on. A claim that another copy has taken over meanwhile changes nothing. */
export async function moveOn(
  gate: TransactionGate,
  { callback, topic, claim }: ClaimedSubscription,
  { position, now }: { position: number; now: Date },
): Promise<void> {
  await gate.run(() =>
    gate.sql(
      `update publishing.websub_subscription set position = $4, attempts = 0, next_attempt_at = $5, claim = null, claimed_until = null
       where callback = $1 and topic = $2 and claim = $3`,
      [callback, topic, claim, position, now],
    ),
  );
}

export async function tryAgain(
  gate: TransactionGate,
  { callback, topic, claim }: ClaimedSubscription,
  nextAttemptAt: Date,
): Promise<void> {
  await gate.run(() =>
    gate.sql(
      `update publishing.websub_subscription set attempts = attempts + 1, next_attempt_at = $4, claim = null, claimed_until = null
       where callback = $1 and topic = $2 and claim = $3`,
      [callback, topic, claim, nextAttemptAt],
    ),
  );
}

export async function endSubscription(gate: TransactionGate, { callback, topic, claim }: ClaimedSubscription): Promise<void> {
  await gate.run(() =>
    gate.sql('delete from publishing.websub_subscription where callback = $1 and topic = $2 and claim = $3', [
      callback,
      topic,
      claim,
    ]),
  );
}

/** Ends the subscription and lets the subscriber know (WebSub §5.2: a hub may deny at any point). */
export async function denySubscription(
  gate: TransactionGate,
  { callback, topic, claim }: ClaimedSubscription,
  { reason, now }: { reason: string; now: Date },
): Promise<void> {
  await gate.run(() =>
    gate.sql(
      `with ended as (
         delete from publishing.websub_subscription where callback = $1 and topic = $2 and claim = $3 returning *)
       insert into publishing.websub_request (callback, topic, request_id, mode, client, reason, position, next_attempt_at)
       select callback, topic, claim, 'denied', client, $4::text, position, $5::timestamptz from ended on conflict do nothing`,
      [callback, topic, claim, reason, now],
    ),
  );
}
