import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { TransactionGate } from '@wireroom/persistence';
import { LOGGER, type Logger } from '@wireroom/runtime';

/** Injection token: days that the wire keeps an entry after its newest revision. */
export const WIRE_RETENTION_DAYS = Symbol('WIRE_RETENTION_DAYS');

const EVERY_MS = 3_600_000;
/** Entries that one transaction forgets, so that none is long. */
const AT_ONCE = 5_000;

/** Takes entries off the wire whose revisions are past their retention: their table is one row an article, not partitioned. */
@Injectable()
export class ForgetEntries implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(WIRE_RETENTION_DAYS) private readonly days: number,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.forget().catch((error: unknown) => this.logger.warn({ err: error }, 'old entries stay for another hour'));
    }, EVERY_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Answers how many entries were forgotten. */
  async forget(): Promise<number> {
    let total = 0;
    for (let found = AT_ONCE; found === AT_ONCE; total += found) {
      const rows = await this.gate.run(() =>
        this.gate.sql(
          `with forgotten as (
             delete from desk.wire_entry where article_id in (
               select article_id from desk.wire_entry where head is not null and received_at < now() - make_interval(days => $1)
               order by received_at limit $2 for update skip locked
             ) returning article_id),
           cards as (delete from desk.search_card where article_id in (select article_id from forgotten))
           select 1 from forgotten`,
          [this.days, AT_ONCE],
        ),
      );
      found = rows.length;
    }
    return total;
  }
}
