import type { TransactionGate } from '@wireroom/persistence';
import type { Attempt } from './attempt.js';

/** Row 11: every attempt is recorded, and the ledger moves on. One statement each for the batch, in the open transaction. */
export async function settleDeliveries(
  gate: TransactionGate,
  destinationId: string,
  attempts: readonly Attempt[],
): Promise<void> {
  await recordAttempts(gate, destinationId, attempts);
  await gate.sql(
    `update publishing.ledger l set state = s.state, attempts = s.number, http_status = s.http_status,
       settled_at = case when s.state = 'owed' then null else clock_timestamp() end
     from unnest($1::uuid[], $2::text[], $3::int[], $4::int[]) as s (delivery_id, state, number, http_status)
     where l.delivery_id = s.delivery_id and l.state in ('owed', 'cancelled')`,
    [
      attempts.map(({ deliveryId }) => deliveryId),
      attempts.map(({ verdict }) => (verdict.kind === 'delivered' || verdict.kind === 'dead' ? verdict.kind : 'owed')),
      attempts.map(({ number }) => number),
      attempts.map(({ answer }) => answer.httpStatus ?? null),
    ],
  );
  if (attempts.some(({ verdict }) => verdict.kind === 'suspend')) {
    await gate.sql(
      `update publishing.destination set state = 'suspended', suspended_at = clock_timestamp() where id = $1 and state <> 'suspended'`,
      [destinationId],
    );
  }
}

async function recordAttempts(gate: TransactionGate, destinationId: string, attempts: readonly Attempt[]): Promise<void> {
  await gate.sql(
    `insert into publishing.attempt
       (delivery_id, destination_id, number, started_at, duration_ms, verdict, http_status, fault_code, fault_message, excerpt)
     select delivery_id, $1, number, started_at, duration_ms, verdict, http_status, fault_code, fault_message, excerpt
     from unnest($2::uuid[], $3::int[], $4::timestamptz[], $5::int[], $6::text[], $7::int[], $8::text[], $9::text[], $10::text[])
       as a (delivery_id, number, started_at, duration_ms, verdict, http_status, fault_code, fault_message, excerpt)`,
    [
      destinationId,
      attempts.map(({ deliveryId }) => deliveryId),
      attempts.map(({ number }) => number),
      attempts.map(({ answer }) => answer.startedAt),
      attempts.map(({ answer }) => answer.durationMs),
      attempts.map(({ verdict }) => verdict.kind),
      attempts.map(({ answer }) => answer.httpStatus ?? null),
      attempts.map(({ verdict }) => ('fault' in verdict ? verdict.fault.code : null)),
      attempts.map(({ verdict }) => ('fault' in verdict ? verdict.fault.message : null)),
      attempts.map(({ answer, verdict }) => (verdict.kind === 'delivered' ? null : (answer.excerpt ?? null))),
    ],
  );
}
