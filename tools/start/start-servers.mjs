// @ts-check
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { obtainNatsServer } from '../nats/obtain.mjs';
import { freePort } from '../servers/free-port.mjs';
import { startNats } from '../servers/nats.mjs';
import { startPostgres } from '../servers/postgres.mjs';
import { provision } from '../servers/provision.mjs';
import { allOrThrow } from './all-or-throw.mjs';
import { ensureSettings } from './settings.mjs';

const TOOLS = fileURLToPath(new URL('../../.wireroom', import.meta.url));

/**
 * PostgreSQL and NATS, the services' roles, and the keys that go with the data.
 * @param {import('./start-all.mjs').StartOptions} options
 * @param {import('./start-all.mjs').Kit} kit
 */
export async function startServers({ folder, durable = true, postgres: settings, databaseUrl, natsUrl }, { add, record, say }) {
  const secrets = ensureSettings(join(folder, 'settings.json'));
  const own = { adminUrl: databaseUrl ?? '', natsUrl: natsUrl ?? '' };
  const logFile = (/** @type {string} */ name) => join(folder, 'logs', `${name}.log`);
  const postgres = async () => {
    const port = await freePort();
    await add('postgres', async () => {
      const place = { folder: join(folder, 'postgres'), password: secrets.postgres, port, logFile: logFile('postgres') };
      const running = await startPostgres({ ...place, durable, settings });
      record.add('postgres', running.pid);
      own.adminUrl = running.adminUrl;
      return running;
    });
  };
  const nats = async () => {
    const program = await obtainNatsServer(TOOLS, say);
    const port = await freePort();
    await add('nats', async () => {
      const user = { user: 'wireroom', password: secrets.nats };
      const running = await startNats({ program, folder: join(folder, 'nats'), user, port, logFile: logFile('nats') });
      record.add('nats', running.pid);
      own.natsUrl = running.url;
      return running;
    });
  };
  await allOrThrow([databaseUrl === undefined ? postgres() : undefined, natsUrl === undefined ? nats() : undefined]);
  const database = databaseUrl === undefined ? 'wireroom' : undefined;
  const databaseUrls = await provision({ adminUrl: own.adminUrl, database, passwords: secrets.services });
  return { ...own, databaseUrls, keys: { operatorKey: secrets.operatorKey, secretsKey: secrets.secretsKey } };
}
