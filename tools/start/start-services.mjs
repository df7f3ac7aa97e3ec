// @ts-check
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../servers/free-port.mjs';
import { SERVICES } from '../servers/provision.mjs';
import { allOrThrow } from './all-or-throw.mjs';
import { inheritedEnvironment, serviceSettings, writeEnvironmentFile } from './service-environment.mjs';
import { rotate } from './service-log.mjs';
import { startService } from './start-service.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {import('../servers/provision.mjs').Service} Service */

/**
 * @param {import('./start-all.mjs').StartOptions} options
 * @param {Awaited<ReturnType<typeof import('./start-servers.mjs').startServers>>} servers
 * @param {import('./start-all.mjs').Kit} kit
 * @returns {Promise<Record<Service, string>>}
 */
export async function startServices(
  { folder, env = {}, ports = {}, services = SERVICES },
  { natsUrl, databaseUrls, keys },
  { add, record, say, firstUser },
) {
  /** @type {Map<Service, number>} */
  const chosen = new Map();
  for (const service of SERVICES) chosen.set(service, await freePort(ports[service]));
  const urlOf = (/** @type {Service} */ service) => `http://127.0.0.1:${chosen.get(service)}`;
  const start = (/** @type {Service} */ service) => {
    const addresses = { port: chosen.get(service) ?? 0, databaseUrl: databaseUrls[service], natsUrl };
    const settings = {
      ...serviceSettings(service, { ...addresses, ...keys, publicUrl: urlOf('publishing') }),
      ...env.all,
      ...env[service],
    };
    writeEnvironmentFile(join(folder, 'env', `${service}.env`), settings);
    if (!services.includes(service)) return;
    const logFile = join(folder, 'logs', `${service}.log`);
    rotate(logFile);
    return add(service, () => begin(service, { url: urlOf(service), settings, logFile }, { record, say, firstUser }));
  };
  await allOrThrow(SERVICES.map(start));
  return /** @type {Record<Service, string>} */ (Object.fromEntries(SERVICES.map((service) => [service, urlOf(service)])));
}

/**
 * Starts one service and waits until it is ready; what does not get that far is stopped again.
 * @param {Service} service
 * @param {{ url: string, settings: Record<string, string>, logFile: string }} start
 * @param {Pick<import('./start-all.mjs').Kit, 'record' | 'say' | 'firstUser'>} kit
 */
async function begin(service, { url, settings, logFile }, { record, say, firstUser }) {
  const running = await startService({
    root: ROOT,
    name: service,
    url,
    env: { ...inheritedEnvironment(), ...settings, WIREROOM_EXIT_WITH_PARENT: '1' },
    logFile,
    alert: (text) => say(`${service}: ${text}`),
    firstUser,
  });
  record.add(service, running.pid);
  try {
    await running.ready();
    return running;
  } catch (error) {
    await running.stop();
    throw error;
  }
}
