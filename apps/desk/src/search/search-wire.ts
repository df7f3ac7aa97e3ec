import { Inject, Injectable } from '@nestjs/common';
import { type SearchPage, type WireEntry, type WirePosition, wireCursor } from '@wireroom/contracts';
import { type Query, toSql } from '@wireroom/editorial';
import { TransactionGate } from '@wireroom/persistence';
import { SHOWN_COLUMNS } from '../wire/read-wire.js';
import { type ShownRow, wireEntryOf } from '../wire/wire-entry-of.js';

/** Entries that one statement looks at: some tens of milliseconds. */
const CHUNK = 2_000;
/** Time after which a page is answered with what was found so far, in milliseconds; its cursor goes on from there. */
const BUDGET_MS = 1_500;

interface SearchedRow extends ShownRow {
  readonly matches: boolean;
}

/**
 * Finds articles by a query, newest arrival first. There is no index of words: to keep one would cost the line more than all else that is done
 * to an article. The wire is looked through from the top, a chunk at a time, for as long as a page may take.
 */
@Injectable()
export class SearchWire {
  constructor(@Inject(TransactionGate) private readonly gate: TransactionGate) {}

  async page(
    query: Query,
    options: { readonly limit: number; readonly before?: WirePosition; readonly now: Date },
  ): Promise<SearchPage> {
    const deadline = performance.now() + BUDGET_MS;
    const entries: WireEntry[] = [];
    let examined = 0;
    let position = options.before;
    for (;;) {
      const rows = await this.chunk(query, position, options.now);
      for (const row of rows) {
        examined += 1;
        position = { receivedAt: row.receivedAt.toISOString(), articleId: row.articleId };
        if (row.matches) entries.push(wireEntryOf(row));
        if (entries.length === options.limit) return pageOf(entries, examined, position, true);
      }
      if (rows.length < CHUNK) return pageOf(entries, examined, position, false);
      if (performance.now() >= deadline) return pageOf(entries, examined, position, true);
    }
  }

  /** The next entries below a position, in their order; the columns of those that do not match are left empty but for their place. */
  private chunk(query: Query, before: WirePosition | undefined, now: Date): Promise<SearchedRow[]> {
    const { sql, parameters } = toSql(query, { card: 'card', now: now.getTime(), first: before === undefined ? 2 : 4 });
    const below = before === undefined ? '' : 'and (received_at, article_id) < ($2::timestamptz, $3::uuid)';
    return this.gate.read<SearchedRow>(
      `select ${SHOWN_COLUMNS}, coalesce(${sql}, false) as matches
       from (select * from desk.wire_entry where head is not null ${below} order by received_at desc, article_id desc limit $1) e
       left join lateral (select card from desk.search_card s where s.article_id = e.article_id) c on true
       order by received_at desc, article_id desc`,
      [CHUNK, ...(before === undefined ? [] : [before.receivedAt, before.articleId]), ...parameters],
    );
  }
}

function pageOf(entries: WireEntry[], examined: number, position: WirePosition | undefined, more: boolean): SearchPage {
  if (position === undefined) return { entries, examined };
  return { entries, examined, examinedTo: position.receivedAt, ...(more ? { nextCursor: wireCursor(position) } : {}) };
}
