import type { TransactionGate } from '@wireroom/persistence';

/** Has these readers asked at the next tick whether articles are gone, if they owe a proof. What the clock has in hand is left to it. In the open transaction. */
export async function askSoon(gate: TransactionGate, recipientKeys: readonly string[], now: Date): Promise<void> {
  await gate.sql(
    `with waiting as (
       select obligation_id from publishing.obligation
       where recipient_key = any($1::text[]) and recipient_kind <> 'destination' and next_attempt_at is not null
         and next_attempt_at > $2 for update skip locked)
     update publishing.obligation o set next_attempt_at = $2 from waiting w where o.obligation_id = w.obligation_id`,
    [recipientKeys, now],
  );
}
