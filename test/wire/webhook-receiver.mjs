// @ts-check
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

/**
 * @typedef {object} Arrival
 * @property {string} key Idempotency-Key
 * @property {string} article
 * @property {number} revision
 * @property {number} at milliseconds of this process's monotonic clock
 * @property {string} body
 */

/**
 * Starts a destination on loopback that checks every signature, answers 204 and writes down what came in order.
 * @param {{ keepBodies?: boolean, verify?: boolean, answer?: (arrival: Arrival) => number, onArrival?: (arrival: Arrival) => void }} [options]
 */
export async function startReceiver({ keepBodies = false, verify = true, answer = () => 204, onArrival = () => {} } = {}) {
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  const webhook = new Webhook(secret);
  /** @type {Arrival[]} */
  const arrivals = [];
  /** @type {string[]} */
  const badSignatures = [];
  const server = createServer((request, response) => {
    /** @type {Buffer[]} */
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8');
      const { headers } = request;
      if (verify) {
        try {
          webhook.verify(body, /** @type {Record<string, string>} */ (headers));
        } catch {
          badSignatures.push(String(headers['webhook-id']));
        }
      }
      const arrival = {
        key: String(headers['idempotency-key']),
        article: String(headers['wireroom-article']),
        revision: Number(headers['wireroom-revision']),
        at: performance.now(),
        body: keepBodies ? body : '',
      };
      const status = answer(arrival);
      if (status >= 200 && status < 300) {
        arrivals.push(arrival);
        onArrival(arrival);
      }
      response.writeHead(status).end();
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/hook`,
    secret,
    arrivals,
    badSignatures,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
