// @ts-check
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownProcess } from './owned-process.mjs';

/**
 * @typedef {object} Cluster
 * @property {string} folder
 * @property {string} password of the superuser `postgres`
 * @property {boolean} durable
 * @property {string} initdb
 * @property {import('./postgres-account.mjs').PostgresAccount} account
 */

/**
 * Makes the cluster when its folder holds none yet. UTF-8, text sorted by code point: the same order on every machine.
 * @param {Cluster} cluster
 * @throws Error with initdb's own words when it cannot; the folder is then removed again
 */
export async function ensureCluster(cluster) {
  const { folder, account } = cluster;
  if (await exists(join(folder, 'PG_VERSION'))) return;
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  const passwordFile = `${folder}.${randomBytes(6).toString('hex')}`;
  await writeFile(passwordFile, cluster.password, { mode: 0o600 });
  try {
    for (const path of account.owner ? [folder, passwordFile] : []) {
      await chown(path, account.owner?.uid ?? -1, account.owner?.gid ?? -1);
    }
    await initdb(cluster, passwordFile);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/**
 * @param {Cluster} cluster
 * @param {string} passwordFile
 */
async function initdb({ folder, durable, initdb: program, account }, passwordFile) {
  const flags = [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--auth=scram-sha-256',
  ];
  const command = account.wrap([
    program,
    `--pgdata=${folder}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    ...flags,
    ...(durable ? [] : ['--no-sync']),
  ]);
  const running = await ownProcess('initdb', command, { stdio: ['ignore', 'ignore', 'pipe'], ...account.spawn });
  let complaint = '';
  running.child.stderr?.on('data', (chunk) => {
    complaint += chunk;
  });
  const { code } = await running.exited;
  if (code !== 0) throw new Error(`initdb could not make a cluster in ${folder}: ${complaint.trim()}`);
}

/** @param {string} path */
function exists(path) {
  return stat(path).then(
    () => true,
    () => false,
  );
}
