import type { Fault } from '@wireroom/contracts';
import { faultRecord } from '@wireroom/messaging';
import type { TransactionGate } from '@wireroom/persistence';
import type { Attempt } from './attempt.js';

/**
 * Row 11: every attempt is recorded, and the ledger moves on. One statement each for the batch, in the open transaction. Answers how many are
 * delivered now.
 */
export async function settleDeliveries(
  gate: TransactionGate,
  destinationId: string,
  attempts: readonly Attempt[],
): Promise<number> {
  await recordAttempts(gate, destinationId, attempts);
  const moved = await gate.sql<{ state: string }>(
    `update publishing.ledger l set state = s.state, attempts = s.number, http_status = s.http_status,
       settled_at = case when s.state = 'owed' then null else clock_timestamp() end
     from unnest($1::uuid[], $2::text[], $3::int[], $4::int[]) as s (delivery_id, state, number, http_status)
     where l.delivery_id = s.delivery_id and l.state in ('owed', 'cancelled') returning l.state`,
    [
      attempts.map(({ deliveryId }) => deliveryId),
      attempts.map(({ verdict }) => (verdict.kind === 'delivered' || verdict.kind === 'dead' ? verdict.kind : 'owed')),
      attempts.map(({ number }) => number),
      attempts.map(({ answer }) => answer.httpStatus ?? null),
    ],
  );
  return moved.filter(({ state }) => state === 'delivered').length;
}

/** What a round of attempts says of the destination itself. */
export interface DestinationChange {
  readonly delivered: number;
  readonly circuit: { readonly failures: number; readonly nextTryAt: Date | null };
  readonly suspendedBy: Fault | undefined;
}

/** Counts what was delivered and shows the circuit; suspends the destination when it asked for that. In the open transaction. */
export async function settleDestination(
  gate: TransactionGate,
  destinationId: string,
  { delivered, circuit, suspendedBy }: DestinationChange,
): Promise<void> {
  await gate.sql(
    `update publishing.destination set delivered = delivered + $2::int, failures = $3, next_try_at = $4,
       last_success_at = case when $2::int > 0 then clock_timestamp() else last_success_at end
     where id = $1`,
    [destinationId, delivered, circuit.failures, circuit.nextTryAt],
  );
  if (suspendedBy === undefined) return;
  await gate.sql(
    `update publishing.destination set state = 'suspended', suspended_at = clock_timestamp(), suspended_fault = $2
     where id = $1 and state <> 'suspended'`,
    [destinationId, JSON.stringify(faultRecord(suspendedBy))],
  );
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
