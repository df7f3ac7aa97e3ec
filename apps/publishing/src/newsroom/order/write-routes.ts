import type { RouteSettings } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import type { Drafted } from './drafted.js';

/** Writes what a draft makes of routes, in one statement. One that is deleted keeps its settings. */
export async function writeRoutes(gate: TransactionGate, routes: readonly Drafted<RouteSettings>[]): Promise<void> {
  const changed = routes.filter(({ action }) => action !== 'none');
  if (changed.length === 0) return;
  const rows = changed.map(({ id, version, before, after }) => ({
    id,
    version,
    settings: after ?? before,
    deleted: after === undefined,
  }));
  await gate.sql(
    `insert into publishing.route (id, settings, destinations, version, changed_at, deleted)
     select id, settings, array(select json_array_elements_text(settings -> 'destinations')), version, clock_timestamp(), deleted
     from json_to_recordset($1) as r (id text, settings json, version int, deleted boolean)
     on conflict (id) do update set settings = excluded.settings, destinations = excluded.destinations, version = excluded.version,
       changed_at = excluded.changed_at, deleted = excluded.deleted`,
    [JSON.stringify(rows)],
  );
}
