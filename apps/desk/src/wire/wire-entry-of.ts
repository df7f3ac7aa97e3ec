import type { WireEntry } from '@wireroom/contracts';
import { embargoEnd, isBroken } from '@wireroom/editorial';
import type { WireEntryRow } from './wire-entry.entity.js';

/** A row whose head has come, as every read selects it. */
export type ShownRow = WireEntryRow & { head: NonNullable<WireEntryRow['head']>; receivedAt: Date; revision: number };

const NO_DELIVERIES = { owed: 0, delivered: 0, failed: 0 } as const;

/** The line as it is shown: the head, and of the other parts those that belong to the same revision. */
export function wireEntryOf(row: ShownRow): WireEntry {
  const found = row.foundRevision === row.revision ? row.found : null;
  return {
    ...row.head,
    embargoUntil: embargoOf(row),
    sequence: row.sequence,
    articleId: row.articleId,
    revision: row.revision,
    receivedAt: row.receivedAt.toISOString(),
    language: found?.language ?? row.head.language,
    places: [...(found?.places ?? [])],
    enriched: found !== null,
    aiDisclosed: row.head.aiDisclosed || (found?.aiDisclosed ?? false),
    deliveries:
      row.deliveryRevision === row.revision
        ? { owed: row.owed ?? 0, delivered: row.delivered ?? 0, failed: row.failed ?? 0 }
        : NO_DELIVERIES,
    held: row.heldRevision === row.revision ? (row.held ?? 0) : 0,
  };
}

/** The embargo that is in force: one that was broken is not, in updates with the same or an earlier end either. */
function embargoOf({ head: { embargoUntil }, embargoBroken }: ShownRow): WireEntry['embargoUntil'] {
  const end = embargoEnd(embargoUntil);
  return end !== undefined && isBroken(embargoBroken ?? undefined, end) ? undefined : embargoUntil;
}
