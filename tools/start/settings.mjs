// @ts-check
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { generatePassword } from '../servers/throwaway.mjs';

/**
 * Passwords and keys of a data folder, made once.
 * @typedef {object} Settings
 * @property {string} postgres the superuser's password
 * @property {string} nats
 * @property {Record<import('../servers/provision.mjs').Service, string>} services
 * @property {string} operatorKey who holds it may change sources, routes and destinations
 * @property {string} secretsKey 32 bytes in base64: seals destinations' secrets in the database, which cannot be read again without it
 */

/**
 * The settings of a folder. What an older version did not have yet is made and added.
 * @param {string} file mode 0600
 * @returns {Settings}
 */
export function ensureSettings(file) {
  const present = readSettings(file);
  const settings = {
    postgres: present.postgres ?? generatePassword(),
    nats: present.nats ?? generatePassword(),
    services: present.services ?? {
      ingest: generatePassword(),
      enrichment: generatePassword(),
      publishing: generatePassword(),
      desk: generatePassword(),
    },
    operatorKey: present.operatorKey ?? randomBytes(24).toString('base64url'),
    secretsKey: present.secretsKey ?? randomBytes(32).toString('base64'),
  };
  const text = `${JSON.stringify(settings, null, 2)}\n`;
  if (text !== `${JSON.stringify(present, null, 2)}\n`) writeFileSync(file, text, { mode: 0o600 });
  return settings;
}

/**
 * @param {string} file
 * @returns {Partial<Settings>} empty where there is none
 * @throws Error on a file that is no JSON: keys made anew would lock out of the data that is there
 */
function readSettings(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return {};
    throw error;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} cannot be read as JSON; it has the passwords and keys of the data beside it.`, { cause: error });
  }
}
