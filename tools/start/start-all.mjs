// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { obtainNatsServer } from '../nats/obtain.mjs';
import { freePort } from '../servers/free-port.mjs';
import { startNats } from '../servers/nats.mjs';
import { startPostgres } from '../servers/postgres.mjs';
import { provision, SERVICES } from '../servers/provision.mjs';
import { endLeftovers, openRunRecord } from '../servers/run-record.mjs';
import { inheritedEnvironment, serviceSettings, writeEnvironmentFile } from './service-environment.mjs';
import { rotate } from './service-log.mjs';
import { ensureSettings } from './settings.mjs';
import { startService } from './start-service.mjs';
import { supervise } from './supervise.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @typedef {import('../servers/provision.mjs').Service} Service
 * @typedef {Service | 'nats' | 'postgres'} Part
 *
 * @typedef {object} StartOptions
 * @property {string} folder data folder: clusters, streams, logs, passwords
 * @property {unknown} newsroom path of the newsroom file, or its content
 * @property {Partial<Record<Service | 'all', Record<string, string>>>} [env] more environment for services
 * @property {readonly Service[]} [services] to start; all when not said. The environment of each is in `env/<service>.env` either way
 * @property {Partial<Record<Service, number>>} [ports] tried first; free ones are taken otherwise
 * @property {boolean} [durable] false switches PostgreSQL's fsync off: for data that is thrown away
 * @property {Record<string, string>} [postgres] settings of PostgreSQL over the defaults
 * @property {string} [databaseUrl] a server of one's own instead
 * @property {string} [natsUrl] a server of one's own instead
 * @property {boolean} [again] start again what ends by itself
 * @property {(line: string) => void} [say] takes what a person should see
 *
 * @typedef {object} Wireroom
 * @property {Record<Service | 'nats' | 'postgres', string>} urls base URLs of the services; `postgres` is the superuser's
 * @property {() => Partial<Record<Part, number>>} pids of what runs now
 * @property {() => Promise<void>} stop services, then NATS, then PostgreSQL
 * @property {(part: Part, signal?: NodeJS.Signals) => Promise<void>} kill and leave it down; SIGKILL when not said
 * @property {(part: Part) => Promise<void>} restart starts a part that is down, on the same address and data; stops it first when it is up
 */

/**
 * Starts everything on one data folder and waits until each service is ready. The build must be there.
 * @param {StartOptions} options
 * @returns {Promise<Wireroom>}
 * @throws Error when a part does not come up; what had been started is stopped again
 */
export async function startAll({ say = () => {}, again = false, ...options }) {
  const { folder } = options;
  for (const name of ['logs', 'env']) mkdirSync(join(folder, name), { recursive: true });
  const runFile = join(folder, 'run.json');
  for (const name of await endLeftovers(runFile)) say(`stopped ${name}, left behind by an earlier run`);
  const record = openRunRecord(runFile);
  /** @type {Map<Part, import('./supervise.mjs').Supervised>} */
  const parts = new Map();
  const add = (
    /** @type {Part} */ part,
    /** @type {() => Promise<import('../servers/owned-process.mjs').OwnedProcess>} */ begin,
  ) => {
    const supervised = supervise(part, () => begin(), { say, again });
    parts.set(part, supervised);
    return supervised.start();
  };
  const stop = async () => {
    await Promise.all(SERVICES.map((service) => parts.get(service)?.stop()));
    await parts.get('nats')?.stop();
    await parts.get('postgres')?.stop();
    record.close();
  };
  try {
    const servers = await startServers(options, { add, record, say });
    const urls = await startServices(options, servers, { add, record, say });
    return {
      urls: { ...urls, nats: servers.natsUrl, postgres: servers.adminUrl },
      pids: () => Object.fromEntries([...parts].flatMap(([part, one]) => (one.pid() === undefined ? [] : [[part, one.pid()]]))),
      stop,
      kill: async (part, signal = 'SIGKILL') => parts.get(part)?.kill(signal),
      restart: async (part) => {
        await parts.get(part)?.stop();
        await parts.get(part)?.start();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @typedef {object} Kit
 * @property {(part: Part, begin: () => Promise<import('../servers/owned-process.mjs').OwnedProcess>) => Promise<void>} add
 * @property {ReturnType<typeof openRunRecord>} record
 * @property {(line: string) => void} say
 */

/**
 * @param {Omit<StartOptions, 'say' | 'again'>} options
 * @param {Kit} kit
 */
async function startServers({ folder, durable = true, postgres: settings, databaseUrl, natsUrl }, { add, record, say }) {
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
    const program = await obtainNatsServer(join(ROOT, '.wireroom'), say);
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
  return { ...own, databaseUrls };
}

/**
 * @param {Omit<StartOptions, 'say' | 'again'>} options
 * @param {{ natsUrl: string, databaseUrls: Record<Service, string> }} servers
 * @param {Kit} kit
 * @returns {Promise<Record<Service, string>>}
 */
async function startServices(
  { folder, newsroom, env = {}, ports = {}, services = SERVICES },
  { natsUrl, databaseUrls },
  { add, record, say },
) {
  const newsroomFile = typeof newsroom === 'string' ? newsroom : join(folder, 'newsroom.json');
  if (typeof newsroom !== 'string') writeFileSync(newsroomFile, JSON.stringify(newsroom, null, 2), { mode: 0o600 });
  /** @type {Map<Service, number>} */
  const chosen = new Map();
  for (const service of SERVICES) chosen.set(service, await freePort(ports[service]));
  const urlOf = (/** @type {Service} */ service) => `http://127.0.0.1:${chosen.get(service)}`;
  const environmentOf = (/** @type {Service} */ service) => {
    const shared = { natsUrl, databaseUrl: databaseUrls[service], port: chosen.get(service) ?? 0 };
    const settings = {
      ...serviceSettings({ ...shared, newsroomFile, publicUrl: urlOf('publishing') }),
      ...env.all,
      ...env[service],
    };
    writeEnvironmentFile(join(folder, 'env', `${service}.env`), settings);
    return { ...inheritedEnvironment(), ...settings, WIREROOM_EXIT_WITH_PARENT: '1' };
  };
  const start = (/** @type {Service} */ service) => {
    const logFile = join(folder, 'logs', `${service}.log`);
    rotate(logFile);
    const environment = environmentOf(service);
    if (!services.includes(service)) return;
    return add(service, async () => {
      const running = await startService({
        root: ROOT,
        name: service,
        url: urlOf(service),
        env: environment,
        logFile,
        alert: (text) => say(`${service}: ${text}`),
      });
      record.add(service, running.pid);
      await running.ready().catch(async (error) => {
        await running.stop();
        throw error;
      });
      return running;
    });
  };
  await allOrThrow(SERVICES.map(start));
  return /** @type {Record<Service, string>} */ (Object.fromEntries(SERVICES.map((service) => [service, urlOf(service)])));
}

/**
 * Waits for all even when one fails, so that nothing is still being started while the rest is stopped.
 * @param {(Promise<unknown> | undefined)[]} all
 */
async function allOrThrow(all) {
  for (const outcome of await Promise.allSettled(all)) if (outcome.status === 'rejected') throw outcome.reason;
}
