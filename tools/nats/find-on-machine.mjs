// @ts-check
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** JetStream as used here works from this version on. */
export const OLDEST = [2, 9, 10];

/** Where packages put servers that an ordinary user's PATH does not list. */
const USUAL = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/**
 * @param {readonly string[]} [first] folders to look in before PATH
 * @returns {string | undefined} path of a nats-server that is new enough
 */
export function findOnMachine(first = []) {
  const folders = [...first, ...(process.env.PATH ?? '').split(delimiter), ...USUAL].filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, 'nats-server')).find(isUsable);
}

/** @param {string} program */
export function isUsable(program) {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 && isNewEnough(stdout);
}

/** @param {string} output such as `nats-server: v2.9.10` */
export function isNewEnough(output) {
  const version = /v?(\d+)\.(\d+)\.(\d+)/.exec(output)?.slice(1, 4).map(Number);
  if (version === undefined) return false;
  const difference = version.map((part, index) => part - (OLDEST[index] ?? 0)).find((part) => part !== 0) ?? 0;
  return difference >= 0;
}
