// @ts-check
import { mkdir, open, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { ownProcess } from './owned-process.mjs';

/**
 * @typedef {{ user: string, password: string }} NatsUser
 *
 * @typedef {object} NatsOptions
 * @property {string} program path of nats-server
 * @property {string} folder its own: configuration and streams
 * @property {NatsUser} user
 * @property {readonly NatsUser[]} [isolated] more users, each in an account of its own that sees nothing of the others
 * @property {number} [port] on 127.0.0.1; a free one when not given
 * @property {string} [logFile]
 *
 * @typedef {import('./owned-process.mjs').OwnedProcess & { port: number, url: string }} RunningNats
 */

/**
 * Starts nats-server with JetStream on file storage and waits until it greets clients.
 * @param {NatsOptions} options
 * @returns {Promise<RunningNats>}
 * @throws Error when it does not come up; the log file says why
 */
export async function startNats({ program, folder, user, isolated = [], port, logFile }) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const chosen = port ?? (await freePort());
  const configFile = join(folder, 'nats.conf');
  await writeFile(configFile, natsConfig({ folder, port: chosen, user, isolated }), { mode: 0o600 });
  const log = logFile === undefined ? undefined : await open(logFile, 'a', 0o600);
  try {
    const running = await ownProcess('nats', [program, '--config', configFile], {
      stdio: ['ignore', log?.fd ?? 'ignore', log?.fd ?? 'ignore'],
    });
    await greets(chosen, running);
    return { ...running, port: chosen, url: natsUrl(user, chosen) };
  } finally {
    await log?.close();
  }
}

/**
 * @param {NatsUser} user
 * @param {number} port
 */
export function natsUrl({ user, password }, port) {
  return `nats://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}`;
}

/**
 * Works from 2.9.10 on. Strings are JSON strings, which the configuration language reads.
 * @param {{ folder: string, port: number, user: NatsUser, isolated: readonly NatsUser[] }} settings
 */
function natsConfig({ folder, port, user, isolated }) {
  const account = (/** @type {NatsUser} */ one, /** @type {number} */ index) =>
    `  W${index} { jetstream: enabled, users: [{ user: ${JSON.stringify(one.user)}, password: ${JSON.stringify(one.password)} }] }`;
  return `# Written at every start; changes are lost.
server_name: wireroom
host: 127.0.0.1
port: ${port}
max_payload: 1MB
jetstream { store_dir: ${JSON.stringify(join(folder, 'streams'))} }
accounts {
${[user, ...isolated].map(account).join('\n')}
}
`;
}

/**
 * @param {number} port
 * @param {import('./owned-process.mjs').OwnedProcess} running
 */
async function greets(port, running) {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await Promise.race([wait(20), running.exited])) {
    if (!running.alive()) throw new Error('nats-server ended while starting; its log file says why');
    if (await greeting(port)) return;
  }
  await running.stop();
  throw new Error('nats-server did not answer within 30 s; its log file says why');
}

/**
 * The protocol's first line is `INFO {...}`; JetStream has recovered its streams before it is sent.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function greeting(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const done = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => done(false));
    socket.once('error', () => done(false));
    socket.once('close', () => done(false));
    socket.once('data', (data) => done(data.toString('latin1').startsWith('INFO ')));
  });
}
