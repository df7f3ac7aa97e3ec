// @ts-check
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { SOURCES } from './script.mjs';

/** What the demo adds to a Wireroom: its sources, routes and destinations. */
export const NEWSROOM_FILE = fileURLToPath(new URL('newsroom.yaml', import.meta.url));

/** @typedef {Readonly<Record<string, string>>} Variables what stands for `${...}` in the newsroom file, by name */

/**
 * The variables of the newsroom file: those that are there already, and the keys and secrets that are missing, made anew.
 * @param {Variables} present
 * @param {{ receiverUrl: string, dropFolder: string }} places where the demo's destinations are now
 * @returns {Variables}
 */
export function demoVariables(present, { receiverUrl, dropFolder }) {
  const keys = [...Object.keys(SOURCES).map(keyVariable), 'PARTNER_KEY'];
  return {
    ...Object.fromEntries(keys.map((name) => [name, present[name] ?? randomBytes(24).toString('base64url')])),
    RECEIVER_SECRET: present['RECEIVER_SECRET'] ?? generateSecret(),
    RECEIVER_URL: receiverUrl,
    DROP_FOLDER: dropFolder,
  };
}

/** @param {string} source id @returns {string} the variable with its key: `NORTHWIRE_FEED_KEY` */
export function keyVariable(source) {
  return `${source.toUpperCase().replaceAll('-', '_')}_KEY`;
}

/**
 * The demo's keys by source, as `play` takes them.
 * @param {Variables} variables
 * @returns {Record<string, string>}
 */
export function keysOf(variables) {
  return Object.fromEntries(Object.keys(SOURCES).map((source) => [source, variables[keyVariable(source)] ?? '']));
}

/** @returns {string} as Standard Webhooks writes them */
export function generateSecret() {
  return `whsec_${randomBytes(32).toString('base64')}`;
}
