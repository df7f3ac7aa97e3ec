import type { DestinationSettings, RouteSettings } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import type { SealedSecrets } from './open-secrets.js';

/** A route as the database has it. */
export interface RouteRow {
  readonly settings: RouteSettings;
  readonly version: number;
  readonly changedAt: string;
  readonly deleted: boolean;
}

/** A destination as the database has it. */
export interface DestinationRow {
  readonly settings: DestinationSettings;
  readonly secrets: SealedSecrets;
  readonly version: number;
  readonly changedAt: string;
  readonly removed: boolean;
}

/** The newsroom at one moment, each kind by id. */
export interface NewsroomRows {
  readonly version: number;
  readonly routes: readonly RouteRow[];
  readonly destinations: readonly DestinationRow[];
}

/** Everything in one statement, so that it is of one moment. In the open transaction. */
export async function readNewsroom(gate: TransactionGate): Promise<NewsroomRows> {
  const [row] = await gate.sql<NewsroomRows>(
    `select n.version::float8 as version,
       (select coalesce(json_agg(json_build_object('settings', r.settings, 'version', r.version, 'changedAt', r.changed_at,
          'deleted', r.deleted) order by r.id collate "C"), '[]') from publishing.route r) as routes,
       (select coalesce(json_agg(json_build_object('settings', d.settings, 'secrets', d.secrets, 'version', d.version,
          'changedAt', d.changed_at, 'removed', d.state = 'removed') order by d.id collate "C"), '[]')
        from publishing.destination d where d.settings is not null) as destinations
     from publishing.newsroom n`,
  );
  return row ?? { version: 0, routes: [], destinations: [] };
}

/** Grows with every change of the newsroom. In the open transaction. */
export async function newsroomVersion(gate: TransactionGate): Promise<number> {
  const [row] = await gate.sql<{ version: number }>('select version::float8 as version from publishing.newsroom');
  return row?.version ?? 0;
}
