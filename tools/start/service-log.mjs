// @ts-check
import { createWriteStream, existsSync, renameSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** How many of the last lines are kept for a message about why a service ended. */
const TAIL = 20;

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
 * @returns {{ tail: () => string }}
 */
export function keepLog(child, file, alert) {
  const log = createWriteStream(file, { flags: 'a', mode: 0o600 });
  /** @type {string[]} */
  const last = [];
  const take = (/** @type {string} */ line) => {
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
