import { describe, expect, it } from '@jest/globals';
import { oldestToKeep, planPartitions } from './partition-plan.js';

describe('planPartitions', () => {
  it('covers yesterday to the day after tomorrow, across a year', () => {
    const plan = { table: 'inbox', step: 'day', retentionDays: 7 } as const;
    expect(planPartitions(plan, new Date('2026-12-31T23:59:59Z'))).toEqual([
      { name: 'inbox_20261230', from: '2026-12-30', to: '2026-12-31' },
      { name: 'inbox_20261231', from: '2026-12-31', to: '2027-01-01' },
      { name: 'inbox_20270101', from: '2027-01-01', to: '2027-01-02' },
      { name: 'inbox_20270102', from: '2027-01-02', to: '2027-01-03' },
    ]);
  });

  it('makes months that meet without a gap', () => {
    const plan = { table: 'revision', step: 'month', retentionDays: 30 } as const;
    const partitions = planPartitions(plan, new Date('2026-01-31T00:00:00Z'));
    expect(partitions.map((p) => p.from)).toEqual(['2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01']);
    expect(partitions.slice(1).map((p) => p.from)).toEqual(partitions.slice(0, -1).map((p) => p.to));
  });

  it('reaches as far back as rows may come late', () => {
    const plan = { table: 'inbox', step: 'day', retentionDays: 30, lateDays: 30 } as const;
    const partitions = planPartitions(plan, new Date('2026-03-31T12:00:00Z'));
    expect(partitions[0]?.name).toBe('inbox_20260301');
    expect(partitions[0]?.name).toBe(oldestToKeep(plan, new Date('2026-03-31T12:00:00Z')));
    expect(partitions).toHaveLength(33);
  });

  it('keeps the partition that the retention still reaches into', () => {
    const now = new Date('2026-03-15T12:00:00Z');
    expect(oldestToKeep({ table: 'revision', step: 'month', retentionDays: 30 }, now)).toBe('revision_202602');
    expect(oldestToKeep({ table: 'inbox', step: 'day', retentionDays: 7 }, now)).toBe('inbox_20260308');
  });
});
