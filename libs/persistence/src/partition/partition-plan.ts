export type PartitionStep = 'day' | 'month';

/** A table partitioned by a time column, and how long its rows are kept. */
export interface PartitionedTable {
  readonly table: string;
  readonly step: PartitionStep;
  readonly retentionDays: number;
  /** How many days late a row may come, such as the events of a consumer that was down; a day when not said. */
  readonly lateDays?: number;
}

export interface Partition {
  readonly name: string;
  /** Inclusive, ISO date. */
  readonly from: string;
  /** Exclusive, ISO date. */
  readonly to: string;
}

const DAY_MS = 86_400_000;

/** Steps ahead of now for which partitions are made. */
const AHEAD = 2;
const DAYS_OF_STEP: Readonly<Record<PartitionStep, number>> = { day: 1, month: 28 };

/** Partitions that a table should have now, in UTC: as far back as rows may come late, and some steps ahead. */
export function planPartitions(plan: PartitionedTable, now: Date): Partition[] {
  const behind = Math.ceil((plan.lateDays ?? 1) / DAYS_OF_STEP[plan.step]);
  const partitions: Partition[] = [];
  for (let offset = -behind; offset <= AHEAD; offset += 1) {
    const from = startOf(plan.step, now, offset);
    partitions.push({
      name: `${plan.table}_${from.replaceAll('-', '').slice(0, plan.step === 'day' ? 8 : 6)}`,
      from,
      to: startOf(plan.step, now, offset + 1),
    });
  }
  return partitions;
}

/** Name of the oldest partition to keep; names sort by time. */
export function oldestToKeep(plan: PartitionedTable, now: Date): string {
  const from = startOf(plan.step, new Date(now.getTime() - plan.retentionDays * DAY_MS), 0);
  return `${plan.table}_${from.replaceAll('-', '').slice(0, plan.step === 'day' ? 8 : 6)}`;
}

function startOf(step: PartitionStep, now: Date, offset: number): string {
  const start =
    step === 'day'
      ? Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + offset)
      : Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 1);
  return new Date(start).toISOString().slice(0, 10);
}
