import { Inject, Injectable } from '@nestjs/common';
import { TransactionGate } from '@wireroom/persistence';

/** How old the count may be, in milliseconds: rejections are rare and counting reads an index. */
const FRESH_MS = 1_500;

/** How many documents and items are in quarantine, for the number beside the wire. */
@Injectable()
export class RejectionCount {
  private value = 0;
  private countedAt = Number.NEGATIVE_INFINITY;

  constructor(@Inject(TransactionGate) private readonly gate: TransactionGate) {}

  async count(): Promise<number> {
    if (Date.now() - this.countedAt > FRESH_MS) {
      const [row] = await this.gate.read<{ rejections: number }>('select count(*)::int as rejections from desk.rejection');
      this.value = row?.rejections ?? 0;
      this.countedAt = Date.now();
    }
    return this.value;
  }

  /** Whether it differs from what `count` last said. */
  async hasChanged(): Promise<boolean> {
    const before = this.value;
    return (await this.count()) !== before;
  }
}
