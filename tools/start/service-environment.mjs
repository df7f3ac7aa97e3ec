// @ts-check

/** Meant for this process, not for the services. */
const NOT_PASSED_ON = /^(NODE_OPTIONS|JEST_.*|DATABASE_URL|NATS_URL|WIREROOM_TESTS|npm_.*)(_FILE)?$/;

/**
 * @typedef {object} ServiceSettings
 * @property {number} port
 * @property {string} databaseUrl of the service's own role
 * @property {string} natsUrl
 * @property {string} newsroomFile
 * @property {string} publicUrl where publishing's feeds are
 */

/**
 * The environment of a service: this process's own, and where everything is.
 * @param {ServiceSettings} settings
 * @returns {NodeJS.ProcessEnv}
 */
export function serviceEnvironment({ port, databaseUrl, natsUrl, newsroomFile, publicUrl }) {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_PASSED_ON.test(name));
  return {
    ...Object.fromEntries(inherited),
    NODE_ENV: process.env.NODE_ENV === 'test' ? 'production' : (process.env.NODE_ENV ?? 'production'),
    WIREROOM_HOST: '127.0.0.1',
    WIREROOM_PORT: String(port),
    WIREROOM_EXIT_WITH_PARENT: '1',
    WIREROOM_NEWSROOM_FILE: newsroomFile,
    WIREROOM_PUBLIC_URL: publicUrl,
    DATABASE_URL: databaseUrl,
    NATS_URL: natsUrl,
  };
}
