// @ts-check
import { parseArgs } from 'node:util';

export const HELP = `npm start -- [options]
  Starts PostgreSQL, NATS and Wireroom's four services on this machine, plays the demo wire, and prints the desk's address.
  Data is kept in .wireroom/; Ctrl-C stops everything.

  --no-demo       without the demo wire; what it set up earlier stays
  --rate <n>      demo items a minute (30)
  --port <n>      port of the desk (4800, or a free one when that is taken)
  --fresh         starts with empty databases and streams; your own sources, routes
                  and destinations go too (keep them: npx wireroom export)
  --without <s>   all services but this one, to run it by hand:
                  npx nest start <s> --watch --env-file .wireroom/env/<s>.env
  --watch         builds and restarts what has changed, while you develop
  -h, --help      this text

  DATABASE_URL    a PostgreSQL of your own, as a user who may create roles (or any user: then all services use it)
  NATS_URL        a NATS with JetStream of your own`;

/**
 * @typedef {object} LaunchOptions
 * @property {boolean} demo
 * @property {number} rate demo items a minute
 * @property {number} [port] of the desk
 * @property {boolean} fresh
 * @property {readonly string[]} without services that are not started
 * @property {boolean} watch
 * @property {boolean} help
 */

/**
 * @param {readonly string[]} args
 * @returns {LaunchOptions}
 * @throws TypeError on an option that does not exist, or a value that cannot be
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'no-demo': { type: 'boolean', default: false },
      rate: { type: 'string', default: '30' },
      port: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      without: { type: 'string', multiple: true, default: [] },
      watch: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    demo: !values['no-demo'],
    rate: number('--rate', values.rate, [0.1, 60_000]),
    port: values.port === undefined ? undefined : Math.trunc(number('--port', values.port, [1, 65_535])),
    fresh: values.fresh,
    without: serviceNames(values.without),
    watch: values.watch,
    help: values.help,
  };
}

/**
 * @param {string} option
 * @param {string} text
 * @param {[number, number]} range
 */
function number(option, text, [least, most]) {
  const value = Number(text);
  if (!(value >= least && value <= most)) throw new TypeError(`${option} takes a number from ${least} to ${most}, not "${text}"`);
  return value;
}

/** @param {string[]} names */
function serviceNames(names) {
  const unknown = names.find((name) => !['ingest', 'enrichment', 'publishing', 'desk'].includes(name));
  if (unknown !== undefined) throw new TypeError(`--without takes ingest, enrichment, publishing or desk, not "${unknown}"`);
  return names;
}
