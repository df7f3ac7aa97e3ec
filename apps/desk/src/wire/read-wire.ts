import { Inject, Injectable } from '@nestjs/common';
import { type WireEntry, type WirePage, type WirePosition, wireCursor } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { type ShownRow, wireEntryOf } from './wire-entry-of.js';

/** The columns of a `ShownRow`, as every read of the wire selects them. */
export const SHOWN_COLUMNS = `article_id as "articleId", sequence::float8 as sequence, revision, received_at as "receivedAt", head,
  found_revision as "foundRevision", found, delivery_revision as "deliveryRevision", owed, delivered, failed,
  held_revision as "heldRevision", held, embargo_broken as "embargoBroken"`;

/** Reads of the wire: pages in order of arrival, changes in order of their number. */
@Injectable()
export class ReadWire {
  constructor(@Inject(TransactionGate) private readonly gate: TransactionGate) {}

  /** The entries below a position, newest first; from the top without one. */
  async page(limit: number, before?: WirePosition): Promise<WirePage> {
    // Asked first: a change that comes in between is in the page and is told again, never left out.
    const latestSequence = await this.latestSequence();
    const rows = await this.gate.read<ShownRow>(
      `select ${SHOWN_COLUMNS} from desk.wire_entry
       where head is not null ${before ? 'and (received_at, article_id) < ($2::timestamptz, $3::uuid)' : ''}
       order by received_at desc, article_id desc limit $1`,
      before ? [limit + 1, before.receivedAt, before.articleId] : [limit + 1],
    );
    const entries = rows.slice(0, limit).map(wireEntryOf);
    const last = entries.at(-1);
    return { entries, latestSequence, nextCursor: rows.length > limit && last ? wireCursor(last) : undefined };
  }

  /** Entries that have changed since a number, in the order of their last change; those not shown yet are left out. */
  async changes(after: number, limit: number): Promise<WireEntry[]> {
    const rows = await this.gate.read<ShownRow>(
      `select ${SHOWN_COLUMNS} from desk.wire_entry where sequence > $1 and head is not null order by sequence limit $2`,
      [after, limit],
    );
    return rows.map(wireEntryOf);
  }

  async latestSequence(): Promise<number> {
    const [row] = await this.gate.read<{ latest: number }>(
      'select coalesce(max(sequence), 0)::float8 as latest from desk.wire_entry',
    );
    return row?.latest ?? 0;
  }

  /** How many entries have changed since a number, counted no further than `limit`. */
  async countChanges(after: number, limit: number): Promise<number> {
    const [row] = await this.gate.read<{ changes: number }>(
      'select count(*)::int as changes from (select 1 from desk.wire_entry where sequence > $1 limit $2) changed',
      [after, limit],
    );
    return row?.changes ?? 0;
  }
}
