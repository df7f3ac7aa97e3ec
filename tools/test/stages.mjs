// @ts-check
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[][]} commands arguments for node; each must succeed
 * @property {'jest'} [counts] its own tests are counted instead of the stage
 * @property {NodeJS.ProcessEnv} [env]
 */

/**
 * Everything that is checked, in order. The first group only reads, so its stages may run beside each other.
 * @param {string} root
 * @returns {{ beside: Stage[], after: Stage[] }}
 */
export function stages(root) {
  const biome = bin(root, '@biomejs/biome', 'biome');
  const tsc = bin(root, 'typescript', 'tsc');
  const web = join(root, 'apps/desk/web/tsconfig.json');
  const beside = [
    { name: 'format', commands: [[biome, 'check', '--linter-enabled=false', '.']] },
    { name: 'lint', commands: [[biome, 'lint', '--error-on-warnings', '.']] },
    { name: 'types', commands: [[tsc, '--noEmit', '-p', root], ...(existsSync(web) ? [[tsc, '--noEmit', '-p', web]] : [])] },
    {
      name: 'boundaries',
      commands: [[bin(root, 'dependency-cruiser', 'depcruise'), '--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'test']],
    },
    { name: 'generated', commands: [[join(root, 'tools/gen/gen.mjs'), '--check']] },
    { name: 'lock', commands: [[join(root, 'tools/lock/complete-lock.mjs'), '--check']] },
  ];
  const jest = bin(root, 'jest', 'jest');
  const after = [
    { name: 'build', commands: [[join(root, 'tools/build/build.mjs')]] },
    ...['unit', 'int', 'e2e'].map((kind) => ({
      name: kind,
      counts: /** @type {const} */ ('jest'),
      commands: [[jest]],
      env: { WIREROOM_TESTS: kind, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
    })),
  ];
  return { beside, after };
}

/**
 * @param {string} root
 * @param {string} name of a package
 * @param {string} command
 * @returns {string} the file that the package's command runs
 */
function bin(root, name, command) {
  const require = createRequire(join(root, 'package.json'));
  const folder = require.resolve
    .paths(name)
    ?.map((path) => join(path, name))
    .find((path) => existsSync(join(path, 'package.json')));
  if (folder === undefined) return name;
  const { bin: commands } = require(join(folder, 'package.json'));
  return join(folder, typeof commands === 'string' ? commands : commands[command]);
}

export const NAMES = ['format', 'lint', 'types', 'boundaries', 'generated', 'lock', 'build', 'unit', 'int', 'e2e'];
