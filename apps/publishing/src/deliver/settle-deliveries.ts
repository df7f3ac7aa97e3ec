import type { Fault } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import type { Attempt } from './attempt.js';

/**
 * Row 11: every attempt is recorded, and the ledger moves on, one statement each, in the open transaction. Rows of the ledger are locked in one order,
 * since other copies and withdrawals change rows of the same articles. What was cancelled while it was tried stays so, unless it has arrived: it would be sent
 * again after its withdrawal. Answers how many each destination has got.
 */
export async function settleDeliveries(gate: TransactionGate, attempts: readonly Attempt[]): Promise<Map<string, number>> {
  await recordAttempts(gate, attempts);
  const moved = await gate.sql<{ destinationId: string; delivered: number }>(
    `with said as (
       select * from unnest($1::uuid[], $2::text[], $3::int[], $4::int[]) as s (delivery_id, state, number, http_status)),
     before as materialized (
       select delivery_id from publishing.ledger where delivery_id in (select delivery_id from said) and state in ('owed', 'cancelled')
       order by article_id, destination_id, revision for update),
     moved as (
       update publishing.ledger l set attempts = s.number, http_status = s.http_status,
         state = case when s.state = 'owed' then l.state else s.state end,
         settled_at = case when s.state = 'owed' then l.settled_at else clock_timestamp() end
       from before b join said s using (delivery_id) where l.delivery_id = b.delivery_id returning l.destination_id, l.state)
     select destination_id as "destinationId", count(*)::int as delivered from moved where state = 'delivered' group by 1`,
    [
      attempts.map(({ deliveryId }) => deliveryId),
      attempts.map(({ verdict }) => (verdict.kind === 'delivered' || verdict.kind === 'dead' ? verdict.kind : 'owed')),
      attempts.map(({ number }) => number),
      attempts.map(({ answer }) => answer.httpStatus ?? null),
    ],
  );
  return new Map(moved.map(({ destinationId, delivered }) => [destinationId, delivered]));
}

async function recordAttempts(gate: TransactionGate, attempts: readonly Attempt[]): Promise<void> {
  await gate.sql(
    `insert into publishing.attempt
       (delivery_id, destination_id, number, started_at, duration_ms, verdict, http_status, fault_code, fault_message, excerpt)
     select * from unnest($1::uuid[], $2::text[], $3::int[], $4::timestamptz[], $5::int[], $6::text[], $7::int[], $8::text[], $9::text[], $10::text[])`,
    [
      attempts.map(({ deliveryId }) => deliveryId),
      attempts.map(({ destinationId }) => destinationId),
      attempts.map(({ number }) => number),
      attempts.map(({ answer }) => answer.startedAt),
      attempts.map(({ answer }) => answer.durationMs),
      attempts.map(({ verdict }) => verdict.kind),
      attempts.map(({ answer }) => answer.httpStatus ?? null),
      attempts.map((attempt) => faultOf(attempt)?.code ?? null),
      attempts.map((attempt) => faultOf(attempt)?.message ?? null),
      attempts.map((attempt) => (faultOf(attempt) === undefined ? null : (attempt.answer.excerpt ?? null))),
    ],
  );
}

/** What went wrong, or what is to be known of a notice that was delivered. */
function faultOf({ verdict, answer }: Attempt): Fault | undefined {
  return 'fault' in verdict ? verdict.fault : answer.unbelieved;
}
