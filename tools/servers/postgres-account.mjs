// @ts-check
import { execFileSync, spawnSync } from 'node:child_process';

/**
 * How to run PostgreSQL's programs, which refuse to run as root.
 * @typedef {object} PostgresAccount
 * @property {{ uid: number, gid: number }} [owner] whose the cluster's files must be; absent for one's own
 * @property {{ uid?: number, gid?: number }} spawn options for `child_process.spawn`
 * @property {(command: Command) => Command} wrap
 *
 * @typedef {readonly [string, ...string[]]} Command
 */

const asIs = (/** @type {Command} */ command) => command;

/**
 * An ordinary user runs them as such. Root hands over to `postgres`, or to `nobody` where there is no such user. That
 * account often cannot enter the folders above (a clone under /root, a private temporary folder); then util-linux's
 * setpriv changes the user and leaves the right to pass directories.
 * @param {readonly string[]} paths what the account must be able to reach
 * @returns {PostgresAccount}
 */
export function postgresAccount(paths) {
  if (process.getuid?.() !== 0) return { spawn: {}, wrap: asIs };
  const owner = lookUp('postgres') ?? lookUp('nobody') ?? { uid: 65534, gid: 65534 };
  const { uid, gid } = owner;
  if (paths.every((path) => canReach(path, uid, gid))) return { owner, spawn: owner, wrap: asIs };
  const setpriv = [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--',
  ];
  if (spawnSync('setpriv', [...setpriv.slice(1), 'true']).status !== 0) {
    throw new Error(
      `PostgreSQL does not run as root, and user ${uid} cannot enter ${paths.join(' or ')}. ` +
        'Move the checkout to a folder that other users may enter (chmod o+x on the folders above), or start as an ordinary user.',
    );
  }
  return { owner, spawn: {}, wrap: (command) => /** @type {[string, ...string[]]} */ ([...setpriv, ...command]) };
}

/** @param {string} name */
function lookUp(name) {
  try {
    const id = (/** @type {string} */ flag) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/**
 * @param {string} path
 * @param {number} uid
 * @param {number} gid
 */
function canReach(path, uid, gid) {
  return spawnSync('test', ['-x', path], { uid, gid, cwd: '/' }).status === 0;
}
