// @ts-check
import { watch as watchFolder } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from '../build/build-all.mjs';
import { SERVICES } from '../servers/provision.mjs';

/** Editors write a file in several steps; milliseconds of quiet before a build. */
const QUIET = 200;

/**
 * Builds what changes and restarts the services that it concerns: one for its own sources, all for a lib's.
 * @param {string} root
 * @param {import('./start-all.mjs').Wireroom} wireroom
 * @param {(line: string) => void} say
 */
export function watch(root, wireroom, say) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let work = Promise.resolve();
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      work = work.then(() => buildAndRestart(root, wireroom, say)).catch((error) => say(error.message));
    }, QUIET);
  };
  const watchers = ['libs', 'apps'].map((folder) =>
    watchFolder(join(root, folder), { recursive: true }, (_event, file) => {
      if (file !== null && !/(^|[\\/])(dist|node_modules|tables)[\\/]/.test(file)) changed();
    }),
  );
  return {
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

/**
 * @param {string} root
 * @param {import('./start-all.mjs').Wireroom} wireroom
 * @param {(line: string) => void} say
 */
async function buildAndRestart(root, wireroom, say) {
  const built = await buildAll({ root });
  if (built.length === 0) return;
  const lib = built.some((name) => name.startsWith('libs/'));
  const services = SERVICES.filter(
    (service) => lib || built.includes(`apps/${service}`) || built.includes(`apps/${service}/build.mjs`),
  );
  say(`built ${built.join(', ')}${services.length > 0 ? `; restarting ${services.join(', ')}` : ''}`);
  await Promise.all(services.map((service) => wireroom.restart(service)));
}
