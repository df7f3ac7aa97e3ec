import { Inject, Injectable } from '@nestjs/common';
import type { DeskDestinationNews } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';

/** How old the news may be, in milliseconds: under load destinations change with every batch, and each page that shows them loads them anew. */
const FRESH_MS = 1_000;

/** Whether anything about destinations has changed, and how many are in trouble, for whoever listens to the wire. */
@Injectable()
export class DestinationNews {
  private news: DeskDestinationNews = { sequence: 0, inTrouble: 0 };
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(@Inject(TransactionGate) private readonly gate: TransactionGate) {}

  async read(): Promise<DeskDestinationNews> {
    if (Date.now() - this.readAt > FRESH_MS) {
      const [row] = await this.gate.read<DeskDestinationNews>(
        `select coalesce(max(sequence), 0)::float8 as sequence,
           (count(*) filter (where state = 'suspended' or (state = 'active' and circuit ->> 'state' = 'open')))::int as "inTrouble"
         from desk.destination`,
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
