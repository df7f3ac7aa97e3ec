import { Inject, Injectable } from '@nestjs/common';
import { TransactionGate } from '@wireroom/persistence';

/** Places in the log of a route. */
@Injectable()
export class Positions {
  constructor(@Inject(TransactionGate) private readonly gate: TransactionGate) {}

  /** Sequence of the newest entry; 0 when there is none. */
  async latest(routeId: string): Promise<number> {
    const [row] = await this.gate.read<{ sequence: number }>(
      'select sequence from publishing.product_entry where route_id = $1 order by sequence desc limit 1',
      [routeId],
    );
    return row?.sequence ?? 0;
  }

  /**
   * The place before everything that was listed at that time or later. Times are those of the batches, which may take their
   * turn in another order: what comes after this place can hold a few older entries, never fewer than asked for.
   */
  async before(routeId: string, time: Date): Promise<number> {
    const [row] = await this.gate.read<{ sequence: number }>(
      `select sequence from publishing.product_entry where route_id = $1 and listed_at >= $2 order by sequence limit 1`,
      [routeId, time],
    );
    return row === undefined ? this.latest(routeId) : row.sequence - 1;
  }
}
