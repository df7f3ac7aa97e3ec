import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';

type EntityClass = abstract new (...args: never[]) => unknown;

export interface DatabaseOptions {
  /** `postgres://role:password@host:port/database`, as the service's own role. */
  readonly url: string;
  /** The service's own schema; nothing outside it is ever touched. */
  readonly schema: string;
  readonly entities: readonly (EntityClass | EntitySchema)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** Connections that this process holds at most, beside the reserved ones. */
  readonly poolSize: number;
  /** Connections for what is urgent alone; none when not said. */
  readonly reserved?: number;
}

/** How long to wait for a connection from the pool or to the server, in milliseconds. */
const CONNECT_TIMEOUT_MS = 5_000;
/** No statement of ours runs this long unless something is broken. Milliseconds. */
const STATEMENT_TIMEOUT_MS = 30_000;

/** The service's TypeORM data source: explicit migrations only, never `synchronize`. */
export function createDataSource(options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    schema: options.schema,
    entities: [...options.entities] as EntitySchema[],
    migrations: [...options.migrations] as (new () => MigrationInterface)[],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
    synchronize: false,
    logging: false,
    poolSize: options.poolSize + (options.reserved ?? 0),
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    applicationName: `wireroom-${options.schema}`,
    installExtensions: false,
    parseInt8: true,
    // An idle connection that breaks is no error of ours: the pool makes a new one, and the next query tells.
    poolErrorHandler: () => undefined,
    extra: { statement_timeout: STATEMENT_TIMEOUT_MS, keepAlive: true, options: `-c search_path=${options.schema}` },
  });
}
