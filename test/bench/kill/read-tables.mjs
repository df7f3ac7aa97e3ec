// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import pg from 'pg';

/**
 * Asks the tables of a service, as its own role.
 * @param {string} folder data folder of the run
 * @param {import('../../../tools/servers/provision.mjs').Service} service
 * @param {string} sql
 * @param {unknown[]} [parameters]
 * @returns {Promise<Record<string, any>[]>}
 */
export async function readTables(folder, service, sql, parameters = []) {
  const env = parseEnv(readFileSync(join(folder, 'env', `${service}.env`), 'utf8'));
  const client = new pg.Client({ connectionString: env['DATABASE_URL'] });
  await client.connect();
  try {
    return (await client.query(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}
