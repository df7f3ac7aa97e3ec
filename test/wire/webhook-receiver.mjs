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
 * @property {string | undefined} confirmLink `Wireroom-Confirm` of a withdrawal
 */

/**
 * What the receiver says of a withdrawal, signed.
 * @typedef {{ withdrawn: boolean, by?: string, note?: string }} Confirmation
 */

/**
 * Starts a destination on loopback that checks every signature, answers 204 and writes down what came in order.
 * With `confirm` it answers a withdrawal by what that returns, signed with its secret: 200 and a confirmation instead of 204.
 * @param {{ keepBodies?: boolean, verify?: boolean, answer?: (arrival: Arrival) => number, onArrival?: (arrival: Arrival) => void,
 *   confirm?: (arrival: Arrival) => Confirmation | undefined }} [options]
 */
export async function startReceiver({
  keepBodies = false,
  verify = true,
  answer = () => 204,
  onArrival = () => {},
  confirm = () => undefined,
} = {}) {
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
        confirmLink: headers['wireroom-confirm']?.toString(),
      };
      const status = answer(arrival);
      if (status >= 200 && status < 300) {
        arrivals.push(arrival);
        onArrival(arrival);
      }
      const says = status < 300 && arrival.confirmLink !== undefined ? confirm(arrival) : undefined;
      if (says === undefined) response.writeHead(status).end();
      else confirmWith(response, webhook, { id: String(headers['webhook-id']), says });
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

/**
 * A confirmation is signed as deliveries are: over the delivery's id, the time and the body.
 * @param {import('node:http').ServerResponse} response
 * @param {Webhook} webhook
 * @param {{ id: string, says: Confirmation }} confirmation
 */
function confirmWith(response, webhook, { id, says }) {
  const body = JSON.stringify(says);
  const now = new Date();
  response
    .writeHead(200, {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': webhook.sign(id, now, body),
    })
    .end(body);
}
