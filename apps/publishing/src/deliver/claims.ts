import type { Lane } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import { GroupCommit } from '@wireroom/runtime';
import { claimDeliveries, type DeliveryClaim } from './claim-deliveries.js';

/** Workers whose questions one statement answers at most. */
const WORKERS = 128;
/** Statements that may run at once: one that is slow does not keep all destinations waiting. */
const AT_ONCE = 2;
/** Beside those, for workers of the flash lane alone (docs/adr/0032). */
const FLASH_AT_ONCE = 1;

/** What the ledger says, asked for all destinations of this process together, since most of them have few deliveries at a time. */
export class Claims {
  private readonly group: GroupCommit<readonly string[], DeliveryClaim[]>;

  constructor(gate: TransactionGate) {
    const answer = async (asked: (readonly string[])[], urgent: boolean) =>
      answersOf(asked, await claimDeliveries(gate, [...new Set(asked.flat())], urgent));
    this.group = new GroupCommit(answer, { maxBatch: WORKERS, concurrency: AT_ONCE, reserved: FLASH_AT_ONCE });
  }

  /** The deliveries of one batch of one worker, in the order of their revisions; those that the ledger does not know are missing. */
  async of(deliveryIds: readonly string[], lane: Lane): Promise<DeliveryClaim[]> {
    return deliveryIds.length === 0 ? [] : this.group.submit(deliveryIds, { urgent: lane === 'flash' });
  }
}

function answersOf(asked: readonly (readonly string[])[], claims: readonly DeliveryClaim[]): DeliveryClaim[][] {
  const byId = new Map(claims.map((claim) => [claim.deliveryId, claim]));
  return asked.map((ids) => ids.flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.revision - b.revision));
}
