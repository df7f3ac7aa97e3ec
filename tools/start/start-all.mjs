// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICES } from '../servers/provision.mjs';
import { endLeftovers, openRunRecord } from '../servers/run-record.mjs';
import { orderNewsroom } from './order-newsroom.mjs';
import { readNewsroom } from './read-newsroom.mjs';
import { startServers } from './start-servers.mjs';
import { startServices } from './start-services.mjs';
import { supervise } from './supervise.mjs';

/**
 * @typedef {import('../servers/provision.mjs').Service} Service
 * @typedef {Service | 'nats' | 'postgres'} Part
 *
 * @typedef {object} StartOptions
 * @property {string} folder data folder: clusters, streams, logs, passwords
 * @property {import('./order-newsroom.mjs').Newsroom | string} [newsroom] sources, routes and destinations (or a file with them, its variables
 *   taken from the environment) that are ordered once the services are ready
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
 * @property {string} operatorKey of ingest and publishing
 * @property {() => import('./service-log.mjs').FirstUser | undefined} firstUser of the desk, when this run made it
 * @property {() => Partial<Record<Part, number>>} pids of what runs now
 * @property {() => Promise<void>} stop services, then NATS, then PostgreSQL
 * @property {(part: Part, signal?: NodeJS.Signals) => Promise<void>} kill and leave it down; SIGKILL when not said
 * @property {(part: Part) => Promise<void>} restart starts a part that is down, on the same address and data; stops it first when it is up
 */

/**
 * @typedef {object} Kit
 * @property {(part: Part, begin: () => Promise<import('../servers/owned-process.mjs').OwnedProcess>) => Promise<void>} add
 * @property {ReturnType<typeof openRunRecord>} record
 * @property {(line: string) => void} say
 * @property {(user: import('./service-log.mjs').FirstUser) => void} [firstUser] is told of the desk's first user
 */

/**
 * Starts everything on one data folder, waits until each service is ready, and orders the newsroom. The build must be there.
 * @param {StartOptions} options
 * @returns {Promise<Wireroom>}
 * @throws Error when a part does not come up, or the newsroom is refused; what had been started is stopped again
 */
export async function startAll({ say = () => {}, again = false, ...options }) {
  const { folder, newsroom, services = SERVICES } = options;
  for (const name of ['logs', 'env']) mkdirSync(join(folder, name), { recursive: true });
  const runFile = join(folder, 'run.json');
  for (const name of await endLeftovers(runFile)) say(`stopped ${name}, left behind by an earlier run`);
  const record = openRunRecord(runFile);
  /** @type {Map<Part, import('./supervise.mjs').Supervised>} */
  const parts = new Map();
  /** @type {import('./service-log.mjs').FirstUser | undefined} */
  let made;
  const firstUser = (/** @type {import('./service-log.mjs').FirstUser} */ user) => {
    made = user;
  };
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
    const urls = await startServices(options, servers, { add, record, say, firstUser });
    const { operatorKey } = servers.keys;
    writeOperatorFile(folder, { ingest: urls.ingest, publishing: urls.publishing, operatorKey });
    const wanted = typeof newsroom === 'string' ? await readNewsroom(newsroom, process.env) : newsroom;
    if (wanted !== undefined) await orderNewsroom({ urls, operatorKey }, wanted, services);
    return {
      operatorKey,
      firstUser: () => made,
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
 * Tells the command line where the services are and what opens them.
 * @param {string} folder
 * @param {{ ingest: string, publishing: string, operatorKey: string }} operator
 */
function writeOperatorFile(folder, operator) {
  writeFileSync(join(folder, 'operator.json'), `${JSON.stringify(operator, null, 2)}\n`, { mode: 0o600 });
}
