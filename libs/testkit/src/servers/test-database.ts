import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { provision, type Service } from '../../../../tools/servers/provision.mjs';
import { addresses } from './addresses.js';

export interface TestDatabase {
  /** As superuser. */
  readonly url: string;
  /** As each service's own role, in whose schema it may do anything and outside of which nothing. */
  readonly urls: Readonly<Record<Service, string>>;
  drop(): Promise<void>;
}

/**
 * A fresh database with the services' roles and empty schemas: one for each spec file.
 * @param name shows in the server's log; lower-case letters, digits and hyphens
 */
export async function testDatabase(name: string): Promise<TestDatabase> {
  const { adminUrl, passwords } = addresses();
  const database = `${name.replaceAll('-', '_').slice(0, 40)}_${randomBytes(4).toString('hex')}`;
  const urls = await provision({ adminUrl, database, passwords });
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return { url: url.href, urls, drop: () => drop(adminUrl, database) };
}

async function drop(adminUrl: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`drop database if exists ${client.escapeIdentifier(database)} with (force)`);
  } finally {
    await client.end();
  }
}
