import type { DataSource } from 'typeorm';
import { oldestToKeep, type PartitionedTable, planPartitions } from './partition-plan.js';

/** How often partitions are looked after, in milliseconds. */
const INTERVAL_MS = 3_600_000;

/** Makes the partitions of a service's growing tables ahead of time and drops those past their retention. */
export class PartitionKeeper {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly schema: string,
    private readonly tables: readonly PartitionedTable[],
  ) {}

  /** Does it now and then once an hour; `onError` hears of a failure, and the next hour tries again. */
  async start(onError: (error: unknown) => void): Promise<void> {
    await this.keep(new Date());
    this.timer = setInterval(() => void this.keep(new Date()).catch(onError), INTERVAL_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  async keep(now: Date): Promise<void> {
    for (const plan of this.tables) {
      for (const { name, from, to } of planPartitions(plan, now)) {
        await this.dataSource.query(
          `create table if not exists ${this.schema}.${name} partition of ${this.schema}.${plan.table} for values from ('${from}') to ('${to}')`,
        );
      }
      await this.dropOld(plan, now);
    }
  }

  private async dropOld(plan: PartitionedTable, now: Date): Promise<void> {
    const rows: { name: string }[] = await this.dataSource.query(
      `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
       where i.inhparent = to_regclass($1) and c.relname < $2`,
      [`${this.schema}.${plan.table}`, oldestToKeep(plan, now)],
    );
    for (const { name } of rows) await this.dataSource.query(`drop table if exists ${this.schema}.${name}`);
  }
}
