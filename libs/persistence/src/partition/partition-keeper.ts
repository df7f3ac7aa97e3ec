import type { DataSource, QueryRunner } from 'typeorm';
import { oldestToKeep, type PartitionedTable, planPartitions } from './partition-plan.js';

/** How often partitions are looked after, in milliseconds. */
const INTERVAL_MS = 3_600_000;
/** Rows up to this size in bytes (the most that a page takes) stay whole: a usual article needs no TOAST table. */
const ROW_BYTES = 8_160;
/** Key of the advisory lock under which partitions are made; any constant of our own will do. */
const PARTITION_LOCK = 0x50415254;

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

  /** One process at a time: copies that start together would make the same partition. */
  async keep(now: Date): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query('select pg_advisory_lock($1, hashtext($2))', [PARTITION_LOCK, this.schema]);
      for (const plan of this.tables) await this.keepTable(runner, plan, now);
    } finally {
      await runner.query('select pg_advisory_unlock($1, hashtext($2))', [PARTITION_LOCK, this.schema]).catch(() => undefined);
      await runner.release();
    }
  }

  private async keepTable(runner: QueryRunner, plan: PartitionedTable, now: Date): Promise<void> {
    for (const { name, from, to } of planPartitions(plan, now)) {
      await runner.query(
        `create table if not exists ${this.schema}.${name} partition of ${this.schema}.${plan.table}
             for values from ('${from}') to ('${to}') with (toast_tuple_target = ${ROW_BYTES})`,
      );
    }
    await this.dropOld(runner, plan, now);
  }

  private async dropOld(runner: QueryRunner, plan: PartitionedTable, now: Date): Promise<void> {
    const rows: { name: string }[] = await runner.query(
      `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
       where i.inhparent = to_regclass($1) and c.relname < $2`,
      [`${this.schema}.${plan.table}`, oldestToKeep(plan, now)],
    );
    for (const { name } of rows) await runner.query(`drop table if exists ${this.schema}.${name}`);
  }
}
