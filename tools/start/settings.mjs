// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { generatePassword } from '../servers/throwaway.mjs';

/**
 * Passwords of a data folder's servers, made once.
 * @typedef {object} Settings
 * @property {string} postgres the superuser's
 * @property {string} nats
 * @property {Record<import('../servers/provision.mjs').Service, string>} services
 */

/**
 * @param {string} file mode 0600
 * @returns {Settings}
 */
export function ensureSettings(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    const services = {
      ingest: generatePassword(),
      enrichment: generatePassword(),
      publishing: generatePassword(),
      desk: generatePassword(),
    };
    const settings = { postgres: generatePassword(), nats: generatePassword(), services };
    writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
    return settings;
  }
}
