import { Inject, Injectable } from '@nestjs/common';
import type { DestinationDelivery } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { type DeliveryPosition, deliveryCursor } from './delivery-position.js';
import { type StateRow, stateChunk, type WantedDeliveries } from './state-chunk.js';
import { withoutNulls } from './without-nulls.js';

/** States that one statement looks at: some milliseconds. */
const CHUNK = 200;
/** Time after which a page is answered with what was found so far, in milliseconds; its cursor goes on from there. */
const BUDGET_MS = 700;

export interface FoundDeliveries {
  readonly deliveries: DestinationDelivery[];
  readonly nextCursor?: string;
}

/**
 * The deliveries of a destination, latest change first. Every state that a delivery came to has a row, of which only the newest counts: the rows are
 * looked through from the top, a chunk at a time, for as long as a page may take. What is owed can so be far down among what was delivered since;
 * a column for it would have to be written with every delivery.
 * So whoever knows how many there are says so, and no more is looked for.
 */
@Injectable()
export class ReadDestinationDeliveries {
  constructor(@Inject(TransactionGate) private readonly gate: TransactionGate) {}

  /** @param known how many deliveries there are in the wanted state, where that is known */
  async page(wanted: WantedDeliveries, known = Number.POSITIVE_INFINITY): Promise<FoundDeliveries> {
    const deadline = performance.now() + BUDGET_MS;
    const found: StateRow[] = [];
    let position = wanted.before;
    while (found.length < known) {
      const rows = await stateChunk(this.gate, { ...wanted, before: position, limit: CHUNK });
      for (const row of rows) {
        if (found.length === wanted.limit) return this.answer(found, position);
        position = row;
        if (row.latest) found.push(row);
      }
      if (rows.length < CHUNK) return this.answer(found);
      if (performance.now() >= deadline) return this.answer(found, position);
    }
    return this.answer(found);
  }

  private async answer(found: readonly StateRow[], next?: DeliveryPosition): Promise<FoundDeliveries> {
    const headlines = await this.headlines(found);
    return {
      deliveries: found.map(({ latest, ...row }) =>
        withoutNulls({ ...row, headline: headlines.get(`${row.articleId} ${row.revision}`) ?? null } as DestinationDelivery),
      ),
      nextCursor: next && deliveryCursor(next),
    };
  }

  private async headlines(rows: readonly StateRow[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.gate.read<{ articleId: string; revision: number; headline: string }>(
      `select article_id as "articleId", revision, headline from desk.revision
       where (article_id, revision) in (select * from unnest($1::uuid[], $2::int[]))`,
      [rows.map(({ articleId }) => articleId), rows.map(({ revision }) => revision)],
    );
    return new Map(found.map(({ articleId, revision, headline }) => [`${articleId} ${revision}`, headline]));
  }
}
