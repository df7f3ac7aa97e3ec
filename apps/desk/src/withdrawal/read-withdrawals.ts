import { Inject, Injectable } from '@nestjs/common';
import type { DeskWithdrawalPage, DeskWithdrawalRecord, DeskWithdrawalSummary, Obligation } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { runtimeFault } from '@wireroom/runtime';
import { type SummaryRow, summaryRows, type WantedWithdrawals } from './summary-rows.js';
import { withdrawalCursor } from './withdrawal-position.js';

/** What was withdrawn, and what became of it at each recipient, as the events say. */
@Injectable()
export class ReadWithdrawals {
  constructor(@Inject(TransactionGate) private readonly gate: TransactionGate) {}

  async page(wanted: WantedWithdrawals): Promise<DeskWithdrawalPage> {
    const rows = await summaryRows(this.gate, { ...wanted, limit: wanted.limit + 1 });
    const withdrawals = rows.slice(0, wanted.limit).map(summaryOf);
    const last = withdrawals.at(-1);
    return { withdrawals, nextCursor: rows.length > wanted.limit && last ? withdrawalCursor(last) : undefined };
  }

  /** @throws Fault `not-found` for an article that was never withdrawn */
  async record(articleId: string): Promise<DeskWithdrawalRecord> {
    const [row] = await summaryRows(this.gate, { articleId, limit: 1 });
    if (row === undefined) throw runtimeFault('not-found', { what: 'withdrawal', id: articleId });
    const found = await this.gate.read<{ obligation: Obligation }>(
      `select obligation from desk.obligation where article_id = $1 and revision = $2
       order by followed desc, array_position(array['escalated', 'open', 'refused', 'confirmed'], state), obligation_id`,
      [articleId, row.revision],
    );
    return { withdrawal: summaryOf(row), obligations: found.map(({ obligation }) => obligation) };
  }
}

function summaryOf(row: SummaryRow): DeskWithdrawalSummary {
  const { articleId, revision, sequence, counts } = row;
  return {
    articleId,
    revision,
    sequence,
    withdrawnAt: row.withdrawnAt.toISOString(),
    pubStatus: row.pubStatus ?? undefined,
    headline: row.headline || undefined,
    provider: row.provider ?? undefined,
    reason: row.edNotes?.map(({ text }) => text).join('\n') || undefined,
    reopenedBy: row.reopenedBy ?? undefined,
    counts,
  };
}
