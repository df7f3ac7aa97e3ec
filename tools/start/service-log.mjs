// @ts-check
import { createWriteStream, existsSync, renameSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** How many of the last lines are kept for a message about why a service ended. */
const TAIL = 20;

/** @typedef {{ name: string, password: string }} FirstUser of the desk, as it says once */

/**
 * Keeps the log of the run before as `<name>.1.log`.
 * @param {string} file
 */
export function rotate(file) {
  if (existsSync(file)) renameSync(file, file.replace(/\.log$/, '.1.log'));
}

/**
 * Writes what a service prints to its log file and passes on what a person should see: warnings, errors, and what is no log line.
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} file
 * @param {(text: string) => void} alert
 * @param {(user: FirstUser) => void} [firstUser] is told of the desk's first user, whose password goes to no file
 * @returns {{ tail: () => string }}
 */
export function keepLog(child, file, alert, firstUser = () => {}) {
  const log = createWriteStream(file, { flags: 'a', mode: 0o600 });
  /** @type {string[]} */
  const last = [];
  const take = (/** @type {string} */ line) => {
    const user = firstUserIn(line);
    if (user !== undefined) {
      log.write(
        `${JSON.stringify({ level: 'info', time: new Date().toISOString(), msg: `made the first user, ${user.name}` })}\n`,
      );
      firstUser(user);
      return;
    }
    log.write(`${line}\n`);
    last.push(line);
    if (last.length > TAIL) last.shift();
    const text = worthSeeing(line);
    if (text !== undefined) alert(text);
  };
  for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', take);
  child.once('close', () => log.end());
  return { tail: () => last.map((line) => readable(line) ?? line).join('\n') };
}

/**
 * @param {string} line
 * @returns {string | undefined}
 */
function worthSeeing(line) {
  if (line.startsWith('{"level":"') && !/^\{"level":"(warn|error|fatal)"/.test(line)) return undefined;
  return line.trim() === '' ? undefined : (readable(line) ?? line);
}

/**
 * @param {string} line
 * @returns {string | undefined} undefined when it is no JSON log line
 */
function readable(line) {
  try {
    const { level, msg, err } = JSON.parse(line);
    return [level, msg, err?.message].filter(Boolean).join(': ');
  } catch {
    return undefined;
  }
}

/**
 * @param {string} line
 * @returns {FirstUser | undefined}
 */
function firstUserIn(line) {
  if (!line.includes('"firstUser":')) return undefined;
  try {
    const { firstUser } = JSON.parse(line);
    return { name: firstUser.name, password: firstUser.initial };
  } catch {
    return undefined;
  }
}
