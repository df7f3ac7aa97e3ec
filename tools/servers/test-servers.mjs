// @ts-check
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { obtainNatsServer } from '../nats/obtain.mjs';
import { startNats } from './nats.mjs';
import { startPostgres } from './postgres.mjs';
import { provision, SERVICES } from './provision.mjs';
import { openRunRecord } from './run-record.mjs';
import { generatePassword, throwawayFolder } from './throwaway.mjs';

/** One account for each spec file of a run. */
const ACCOUNTS = 256;

/**
 * @typedef {object} TestAddresses
 * @property {string} adminUrl superuser of the PostgreSQL cluster
 * @property {Record<import('./provision.mjs').Service, string>} passwords of the roles `wireroom_<service>`
 * @property {{ port: number, users: import('./nats.mjs').NatsUser[] }} nats
 * @property {string} claims folder in which spec files claim an account, each by making a folder of its number
 */

/**
 * Starts the servers that all spec files of one run use together. Nothing in them outlives the run, so nothing is synced to disk.
 * @returns {Promise<{ folder: string, addresses: TestAddresses, stop: () => Promise<void> }>}
 */
export async function startTestServers() {
  const { folder, runFile, remove } = await throwawayFolder('test');
  const record = openRunRecord(runFile);
  const program = await obtainNatsServer(fileURLToPath(new URL('../../.wireroom', import.meta.url)), console.log);
  const user = { user: 'wireroom', password: generatePassword() };
  const users = Array.from({ length: ACCOUNTS }, (_, index) => ({ user: `spec${index}`, password: generatePassword() }));
  const postgres = await startPostgres({
    folder: join(folder, 'postgres'),
    password: generatePassword(),
    durable: false,
    logFile: join(folder, 'postgres.log'),
  });
  record.add('postgres', postgres.pid);
  const logFile = join(folder, 'nats.log');
  const nats = await startNats({ program, folder: join(folder, 'nats'), user, isolated: users, logFile });
  record.add('nats', nats.pid);
  const passwords = passwordsForServices();
  await provision({ adminUrl: postgres.adminUrl, passwords });
  const claims = join(folder, 'claims');
  mkdirSync(claims);
  const stop = async () => {
    await Promise.all([nats.stop(), postgres.stop()]);
    remove();
  };
  return { folder, addresses: { adminUrl: postgres.adminUrl, passwords, nats: { port: nats.port, users }, claims }, stop };
}

/** @returns {Record<import('./provision.mjs').Service, string>} */
export function passwordsForServices() {
  return /** @type {Record<import('./provision.mjs').Service, string>} */ (
    Object.fromEntries(SERVICES.map((service) => [service, generatePassword()]))
  );
}
