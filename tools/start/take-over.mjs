// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { keyVariable } from '../demo-wire/newsroom.mjs';
import { SOURCES } from '../demo-wire/script.mjs';

/** The demo's routes and destination in newsroom files of before. */
const ROUTES = ['all', 'northwire', 'hansa', 'mistral'];
const RECEIVER = 'demo-receiver';

/**
 * @typedef {{ id: string, key?: string, url?: string, secret?: string }} Part a source, a route or a destination
 *
 * @typedef {object} OlderNewsroom
 * @property {Record<string, string>} variables the demo's keys, its secret and the address of its receiver
 * @property {Record<'sources' | 'routes' | 'destinations', Part[]>} own what is not the demo's
 */

/**
 * Reads the newsroom file that services read at start before sources, routes and destinations were resources.
 * @param {string} file
 * @returns {OlderNewsroom | undefined} undefined where there is none
 * @throws Error on a file that is no JSON
 */
export function readOlderNewsroom(file) {
  if (!existsSync(file)) return undefined;
  /** @type {Partial<Record<'sources' | 'routes' | 'destinations', Part[]>>} */
  const { sources = [], routes = [], destinations = [] } = parsed(file);
  const receiver = destinations.find(({ id }) => id === RECEIVER);
  const keys = sources.flatMap(({ id, key }) => (id in SOURCES && key !== undefined ? [[keyVariable(id), key]] : []));
  return {
    variables: {
      ...Object.fromEntries(keys),
      ...(receiver?.secret === undefined ? {} : { RECEIVER_SECRET: receiver.secret }),
      ...(receiver?.url === undefined ? {} : { RECEIVER_URL: receiver.url }),
    },
    own: {
      sources: sources.filter(({ id }) => !(id in SOURCES)),
      routes: routes.filter(({ id }) => !ROUTES.includes(id)),
      destinations: destinations.filter(({ id }) => id !== RECEIVER),
    },
  };
}

/** @param {string} file */
function parsed(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}, of an earlier version, cannot be read as JSON. Correct it, or move it away.`, { cause: error });
  }
}
