import type { RouteResource, RouteSettings } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';

interface RouteResourceRow {
  readonly settings: RouteSettings;
  readonly version: number;
  readonly changedAt: Date;
  readonly sent: number;
  readonly held: number;
}

/** Routes with their figures, by id; with an id that one alone. */
export async function readRoutes(gate: TransactionGate, id: string | null = null): Promise<RouteResource[]> {
  const rows = await gate.read<RouteResourceRow>(
    `select r.settings, r.version, r.changed_at as "changedAt", coalesce(f.sent, 0) as sent, coalesce(h.held, 0) as held
     from publishing.route r
     left join (select route_id, count(*)::int as sent from publishing.feed_entry
                where not withdrawn and ($1::text is null or route_id = $1) group by route_id) f on f.route_id = r.id
     left join (select route_id, count(*)::int as held from publishing.hold
                where $1::text is null or route_id = $1 group by route_id) h on h.route_id = r.id
     where not r.deleted and ($1::text is null or r.id = $1) order by r.id collate "C"`,
    [id],
  );
  return rows.map(({ changedAt, ...row }) => ({ ...row, changedAt: changedAt.toISOString() }));
}
