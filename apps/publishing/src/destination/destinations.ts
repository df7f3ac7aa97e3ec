import { Inject, Injectable } from '@nestjs/common';
import { Outbox, TransactionGate } from '@wireroom/persistence';
import { destinationChanged } from './destination-changed.js';

/** The destinations' states in the database. */
@Injectable()
export class Destinations {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  /** A suspended destination takes deliveries again, and one that is only probed is tried at once. */
  resume(destinationId: string): Promise<void> {
    return this.gate.run(async () => {
      await this.gate.sql(
        `update publishing.destination set state = case when state = 'suspended' then 'active' else state end,
           active_since = case when state = 'suspended' then clock_timestamp() else active_since end,
           suspended_at = null, suspended_fault = null, failures = 0, next_try_at = null, resumed_at = clock_timestamp()
         where id = $1`,
        [destinationId],
      );
      await destinationChanged(this.gate, this.outbox, [destinationId]);
    });
  }
}
