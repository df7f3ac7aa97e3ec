// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One thing that is built: everything in `inputs` decides whether it must be built again.
 * @typedef {object} Target
 * @property {string} name
 * @property {'code' | 'web'} kind
 * @property {string} from folder of sources, relative to the root
 * @property {string} to folder of results
 * @property {readonly string[]} inputs files and folders
 */

/** Only tests import it, and they read it unbuilt. */
const NOT_SHIPPED = ['testkit'];

/**
 * Libs compile beside their sources, where their `exports` point; apps compile to where Nest's CLI puts them.
 * @param {string} root
 * @returns {Target[]}
 */
export function targets(root) {
  const settings = ['.swcrc', 'tools/build', 'package-lock.json'];
  const libs = folders(root, 'libs').filter((name) => !NOT_SHIPPED.includes(name));
  const code = [
    ...libs.map((name) => ({ name: `libs/${name}`, from: `libs/${name}/src`, to: `libs/${name}/dist` })),
    ...folders(root, 'apps').map((name) => ({ name: `apps/${name}`, from: `apps/${name}/src`, to: `dist/apps/${name}/src` })),
  ].map((target) => ({ ...target, kind: /** @type {const} */ ('code'), inputs: [target.from, ...settings] }));
  const web = {
    name: 'apps/desk/web',
    kind: /** @type {const} */ ('web'),
    from: 'apps/desk/web',
    to: 'dist/apps/desk/web',
    inputs: ['apps/desk/web', 'libs/contracts/src', 'package-lock.json'],
  };
  return [...code, ...(existsSync(join(root, web.from, 'vite.config.ts')) ? [web] : [])];
}

/**
 * Build steps that an app brings along, such as lookup tables. Each exports `build()` and knows itself when there is nothing to do.
 * @param {string} root
 */
export function appScripts(root) {
  return folders(root, 'apps')
    .map((name) => ({ name: `apps/${name}/build.mjs`, file: join(root, 'apps', name, 'build.mjs') }))
    .filter(({ file }) => existsSync(file));
}

/**
 * @param {string} root
 * @param {string} parent
 */
function folders(root, parent) {
  return readdirSync(join(root, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, parent, entry.name, 'src')))
    .map((entry) => entry.name);
}
