// @ts-check
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endLeftovers } from './run-record.mjs';

const RUN_FILE = 'run.json';

/**
 * Makes a folder for servers that are thrown away, and cleans up after earlier ones whose owner was killed.
 * @param {string} purpose such as `test`; part of the folder's name
 * @returns {Promise<{ folder: string, runFile: string, remove: () => void }>}
 */
export async function throwawayFolder(purpose) {
  const prefix = `wireroom-${purpose}-`;
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(prefix))) await sweep(join(tmpdir(), name));
  const folder = mkdtempSync(join(tmpdir(), prefix));
  // PostgreSQL's account must get through; what is inside protects itself.
  chmodSync(folder, 0o711);
  return { folder, runFile: join(folder, RUN_FILE), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** @returns {string} a password of 24 URL-safe characters */
export function generatePassword() {
  return randomBytes(18).toString('base64url');
}

/** @param {string} folder */
async function sweep(folder) {
  const runFile = join(folder, RUN_FILE);
  if (!existsSync(runFile)) return;
  await endLeftovers(runFile).then(
    () => rmSync(folder, { recursive: true, force: true }),
    () => {
      // In use by a run that is still there.
    },
  );
}
