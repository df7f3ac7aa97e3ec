import type { DataSource } from 'typeorm';

/** Key of the advisory lock under which a schema's migrations run; any constant of our own will do. */
const MIGRATION_LOCK = 0x57495245;

/** Runs what is pending of the service's migrations, one process at a time: copies that start together wait their turn. */
export async function migrate(dataSource: DataSource, schema: string): Promise<void> {
  const lock = dataSource.createQueryRunner();
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1, hashtext($2))', [MIGRATION_LOCK, schema]);
    await dataSource.runMigrations({ transaction: 'all' });
  } finally {
    await lock.query('select pg_advisory_unlock($1, hashtext($2))', [MIGRATION_LOCK, schema]).catch(() => undefined);
    await lock.release();
  }
}
