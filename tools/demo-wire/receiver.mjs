// @ts-check
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

/**
 * @typedef {object} Delivery
 * @property {string} id of the message: the same for every attempt
 * @property {string} headline
 */

const WITHDRAWN = JSON.stringify({ withdrawn: true, by: 'the receiver of the demo' });

/**
 * A downstream product in miniature: takes webhooks on loopback, checks their signature, and tells of each article. It keeps nothing, so of a withdrawal it says,
 * signed in its answer, that the article is gone.
 * @param {{ secret: string, port?: number, onDelivery: (delivery: Delivery) => void }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startReceiver({ secret, port = 0, onDelivery }) {
  const webhook = new Webhook(secret);
  const server = createServer((request, response) => {
    /** @type {Buffer[]} */
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      try {
        const headers = /** @type {Record<string, string>} */ (request.headers);
        const content = webhook.verify(body, headers);
        onDelivery({ id: headers['webhook-id'] ?? '', headline: headlineOf(content) });
        if (headers['wireroom-confirm'] === undefined) response.writeHead(204).end();
        else response.writeHead(200, signed(webhook, headers['webhook-id'] ?? '')).end(WITHDRAWN);
      } catch {
        response.writeHead(401).end();
      }
    });
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const chosen = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${chosen}/wireroom`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Headers of a signed answer: signed as deliveries are, over the delivery's id, the time and the body.
 * @param {Webhook} webhook
 * @param {string} id
 */
function signed(webhook, id) {
  const now = new Date();
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': webhook.sign(id, now, WITHDRAWN),
  };
}

/**
 * Of a ninjs 3 item, which may be wrapped.
 * @param {any} content
 * @returns {string}
 */
function headlineOf(content) {
  const item = content?.headlines === undefined ? (content?.data ?? content) : content;
  return item?.headlines?.[0]?.value ?? item?.headline ?? item?.title ?? '';
}
