import { ObligationChanged } from '@wireroom/contracts';
import { eventIdOf } from '@wireroom/editorial';
import { type OutgoingEvent, outgoingEvent } from '@wireroom/messaging';
import type { Outbox, TransactionGate } from '@wireroom/persistence';
import { appendLedger, type Done } from './append-ledger.js';

/**
 * Writes down what was done to obligations, and owes the events that tell of it; of openings `article.withdrawn` tells. Last in the open transaction: the
 * chain is locked until its commit.
 */
export async function recordDone(
  gate: TransactionGate,
  outbox: Outbox,
  { done, at }: { done: readonly Done[]; at: Date },
): Promise<void> {
  const sequences = await appendLedger(gate, done, at);
  await outbox.add(done.flatMap((each, i) => (each.change === 'opened' ? [] : [changedEvent(each, sequences[i] as number, at)])));
}

function changedEvent({ obligation }: Done, sequence: number, at: Date): OutgoingEvent {
  return outgoingEvent(ObligationChanged, {
    id: eventIdOf(ObligationChanged.type, obligation.id, sequence),
    about: obligation.id,
    at,
    address: { state: obligation.state },
    data: { obligation, sequence },
  });
}
