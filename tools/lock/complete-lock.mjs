#!/usr/bin/env node
// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * One package of a lock file.
 * @typedef {object} Locked
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

/** Platform packages are named after what they are for: `<os>-<cpu>[-<abi>]` at the end. */
const PLATFORM =
  /-(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-(gnu|musl|eabi|gnueabihf|musleabihf|msvc))?$/;

/**
 * npm leaves a platform's package out of the lock file when the registry in use does not carry it, and `npm ci` then refuses
 * that file on every machine. This adds what is missing: the exact version that its parent asks for, and for which platform it is.
 * @param {{ packages: Record<string, Locked> }} lock changed in place
 * @returns {string[]} what was added
 */
export function completeLock(lock) {
  const added = [];
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const platform = PLATFORM.exec(name);
      if (platform === null || !/^\d/.test(version) || isLocked(lock, path, name)) continue;
      lock.packages[`node_modules/${name}`] = entryFor(version, platform, dev);
      added.push(`${name}@${version}`);
    }
  }
  const root = lock.packages[''];
  const rest = Object.entries(lock.packages).filter(([path]) => path !== '');
  const sorted = rest.sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = { ...(root ? { '': root } : {}), ...Object.fromEntries(sorted) };
  return added;
}

/**
 * As Node.js looks packages up: in the parent's own folder, then in each above.
 * @param {{ packages: Record<string, Locked> }} lock
 * @param {string} path
 * @param {string} name
 */
function isLocked({ packages }, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
  }
}

/**
 * @param {string} version
 * @param {RegExpExecArray} platform
 * @param {boolean | undefined} dev
 * @returns {Locked}
 */
function entryFor(version, [, os = '', cpu = '', abi], dev) {
  const libc = os === 'linux' && abi !== undefined ? [abi.startsWith('musl') ? 'musl' : 'glibc'] : undefined;
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), ...(libc ? { libc } : {}), optional: true, os: [os] };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = new URL('../../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const added = completeLock(lock);
  const check = process.argv.includes('--check');
  if (added.length > 0 && !check) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  if (added.length > 0 && check) process.exitCode = 1;
  const missing = `${check ? 'missing from package-lock.json (npm run lock adds them)' : 'added to package-lock.json'}:`;
  console.log(added.length === 0 ? 'package-lock.json is complete' : `${missing}\n  ${added.join('\n  ')}`);
}
