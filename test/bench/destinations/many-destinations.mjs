// @ts-check
import { createServer } from 'node:http';

/**
 * @typedef {object} Arrival
 * @property {number} destination
 * @property {string} revision article id and number
 * @property {number} at milliseconds of this process's monotonic clock
 */

/**
 * One server that stands for many destinations, one an address. Those that hang take the connection and the request and never answer, while they
 * are told to.
 * @param {(destination: number) => boolean} hangs which of them can
 */
export async function startManyDestinations(hangs) {
  let hanging = false;
  /** @type {Arrival[]} */
  const arrivals = [];
  let unanswered = 0;
  const server = createServer((request, response) => {
    const at = performance.now();
    const destination = Number(request.url?.slice(1));
    request.resume().on('end', () => {
      if (hanging && hangs(destination)) {
        unanswered += 1;
        return;
      }
      const { headers } = request;
      arrivals.push({ destination, revision: `${headers['wireroom-article']} ${headers['wireroom-revision']}`, at });
      response.writeHead(204).end();
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', 1_024, () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    arrivals,
    urlOf: (/** @type {number} */ destination) => `http://127.0.0.1:${port}/${destination}`,
    hang: (/** @type {boolean} */ whether) => {
      hanging = whether;
    },
    /** Requests that were left without an answer so far. */
    unanswered: () => unanswered,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
