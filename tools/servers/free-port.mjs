// @ts-check
import { createServer } from 'node:net';

/**
 * A port on 127.0.0.1 that nobody listens on at this moment.
 * @param {number} [wanted] tried first
 * @returns {Promise<number>}
 */
export async function freePort(wanted) {
  if (wanted !== undefined && (await isFree(wanted))) return wanted;
  return /** @type {Promise<number>} */ (listenOnce(0));
}

/** @param {number} port */
export async function isFree(port) {
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

/**
 * @param {number} port 0 for any
 * @returns {Promise<number>} the port that it was
 */
function listenOnce(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}
