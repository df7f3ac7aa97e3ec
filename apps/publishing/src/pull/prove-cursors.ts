import { Inject, Injectable } from '@nestjs/common';
import type { Obligation } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import type { ProofAnswer, Prover } from '../obligation/prover.js';
import { readerColumns } from '../reader/reader-row.js';
import type { Reader } from '../reader/reading.js';

interface Acknowledged {
  readonly place: number;
  readonly withdrawal: number;
  readonly sequence: number;
  readonly at: Date;
}

/**
 * Finds out whether clients of logs acknowledged the withdrawal: the first acknowledgement at or past its entry, also when the cursor is gone since. A client
 * without a named cursor must have been served the entry too. A cursor that was moved or deleted says nothing.
 */
@Injectable()
export class ProveCursors implements Prover {
  readonly kind = 'pull';

  constructor(@Inject(TransactionGate) private readonly gate: TransactionGate) {}

  async prove(obligations: readonly Obligation[]): Promise<readonly ProofAnswer[]> {
    const [, routeIds, clients, names] = readerColumns(obligations.map(({ recipient }) => recipient as Reader));
    // Copies whose clocks differ by hours are none.
    const rows = await this.gate.read<Acknowledged>(
      `select o.place, w.log_sequence as withdrawal, c.sequence, c.changed_at as at
       from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::timestamptz[]) with ordinality
         as o (article_id, revision, route_id, client, name, opened_at, place)
       join publishing.listing w on w.article_id = o.article_id and w.route_id = o.route_id and w.revision = o.revision and not w.shown
       cross join lateral (
         select sequence, changed_at from publishing.product_cursor_change c
         where c.route_id = o.route_id and c.client = o.client and c.name = o.name and c.change = 'acknowledged'
           and c.sequence >= w.log_sequence and c.changed_at >= o.opened_at - interval '1 hour'
         order by c.changed_at limit 1) c
       where o.name <> '' or exists (
         select 1 from publishing.served s
         where s.kind = 'pull' and s.route_id = o.route_id and s.client = o.client and s.name = ''
           and s.high >= w.log_sequence and s.low <= w.log_sequence)`,
      [
        obligations.map(({ articleId }) => articleId),
        obligations.map(({ revision }) => revision),
        routeIds,
        clients,
        names,
        obligations.map(({ openedAt }) => openedAt),
      ],
    );
    const acknowledged = new Map(rows.map((row) => [Number(row.place), row]));
    return obligations.map((_, i) => answerOf(acknowledged.get(i + 1)));
  }
}

function answerOf(acknowledged: Acknowledged | undefined): ProofAnswer {
  if (acknowledged === undefined) return { kind: 'not-yet' };
  const { sequence, withdrawal, at } = acknowledged;
  const detail = `acknowledged up to ${sequence}, the withdrawal is ${withdrawal}`;
  return { kind: 'confirmed', proof: { kind: 'acknowledged', at: at.toISOString(), detail } };
}
