import { Inject, Injectable } from '@nestjs/common';
import type { DeskWithdrawalNews } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';

/** How old the news may be, in milliseconds: many recipients confirm at once, and each page that shows them loads them anew. */
const FRESH_MS = 500;

/** Whether anything about withdrawals has changed, and how many obligations are open or need a person, for whoever listens to the wire. */
@Injectable()
export class WithdrawalNews {
  private news: DeskWithdrawalNews = { sequence: 0, open: 0, escalated: 0 };
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(@Inject(TransactionGate) private readonly gate: TransactionGate) {}

  async read(): Promise<DeskWithdrawalNews> {
    if (Date.now() - this.readAt > FRESH_MS) {
      const [row] = await this.gate.read<DeskWithdrawalNews>(
        `select coalesce((select max(change) from desk.withdrawal), 0)::float8 as sequence,
           (count(*) filter (where state = 'open'))::int as open, (count(*) filter (where state = 'escalated'))::int as escalated
         from desk.obligation where followed`,
      );
      this.news = row ?? this.news;
      this.readAt = Date.now();
    }
    return this.news;
  }

  /** Whether they differ from what `read` last said. */
  async haveChanged(): Promise<boolean> {
    const before = this.news.sequence;
    return (await this.read()).sequence !== before;
  }
}
