import { Inject, Injectable } from '@nestjs/common';
import type { AuditEntry, AuditPage } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';

interface AuditRow extends Omit<AuditEntry, 'sequence' | 'reason' | 'answer' | 'at' | 'completedAt'> {
  readonly sequence: string;
  readonly at: Date;
  readonly reason: string | null;
  readonly answer: Record<string, unknown> | null;
  readonly completedAt: Date | null;
}

/** Reads what people did, newest first. */
@Injectable()
export class ReadAudit {
  constructor(@Inject(TransactionGate) private readonly gate: TransactionGate) {}

  async page(limit: number, before?: number): Promise<AuditPage> {
    const rows = await this.gate.read<AuditRow>(
      `select sequence, command_id as "commandId", at, who, role, what, target, reason, details, address, outcome, answer,
         completed_at as "completedAt"
       from desk.audit where $2::bigint is null or sequence < $2 order by sequence desc limit $1`,
      [limit + 1, before ?? null],
    );
    const entries = rows.slice(0, limit).map(entryOf);
    return { entries, nextCursor: rows.length > limit ? String(entries.at(-1)?.sequence) : undefined };
  }
}

function entryOf(row: AuditRow): AuditEntry {
  return {
    ...row,
    sequence: Number(row.sequence),
    at: row.at.toISOString(),
    reason: row.reason ?? undefined,
    answer: row.answer ?? undefined,
    completedAt: row.completedAt?.toISOString(),
  };
}
