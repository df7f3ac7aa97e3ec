// @ts-check
import { writeFileSync } from 'node:fs';

/** Meant for this process, not for the services. */
const NOT_PASSED_ON = /^(NODE_OPTIONS|NODE_ENV|JEST_.*|DATABASE_URL|NATS_URL|WIREROOM_TESTS|npm_.*)(_FILE)?$/;

/**
 * @typedef {object} ServiceAddresses
 * @property {number} port
 * @property {string} databaseUrl of the service's own role
 * @property {string} natsUrl
 * @property {string} publicUrl where publishing's feeds are
 * @property {string} operatorKey
 * @property {string} secretsKey
 */

/** @returns {NodeJS.ProcessEnv} what services take over from this process */
export function inheritedEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_PASSED_ON.test(name)));
}

/**
 * What a service must be told, and nothing else.
 * @param {import('../servers/provision.mjs').Service} service
 * @param {ServiceAddresses} addresses
 * @returns {Record<string, string>}
 */
export function serviceSettings(service, { port, databaseUrl, natsUrl, publicUrl, operatorKey, secretsKey }) {
  /** @type {Partial<Record<import('../servers/provision.mjs').Service, Record<string, string>>>} */
  const own = {
    ingest: { WIREROOM_OPERATOR_KEY: operatorKey },
    publishing: {
      WIREROOM_PUBLIC_URL: publicUrl,
      WIREROOM_OPERATOR_KEY: operatorKey,
      WIREROOM_SECRETS_KEY: secretsKey,
    },
  };
  return {
    NODE_ENV: 'production',
    WIREROOM_HOST: '127.0.0.1',
    WIREROOM_PORT: String(port),
    DATABASE_URL: databaseUrl,
    NATS_URL: natsUrl,
    ...own[service],
  };
}

/**
 * For who runs one service by hand: `npx nest start ingest --watch --env-file .wireroom/env/ingest.env`.
 * @param {string} file mode 0600
 * @param {Record<string, string>} settings
 */
export function writeEnvironmentFile(file, settings) {
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
}
