import type { Node } from './node.js';
import { inHeader, inQuery } from './parameters.js';
import { problems } from './responses.js';

const tags = ['publishing'];

const address = (description: string) => ({ type: 'string', format: 'uri', maxLength: 2_000, description });

const FORM: Node = {
  type: 'object',
  required: ['hub.callback', 'hub.mode', 'hub.topic'],
  properties: {
    'hub.callback': address('Where the subscriber is asked and sent to; a query that it has stays as it is'),
    'hub.mode': { type: 'string', enum: ['subscribe', 'unsubscribe'] },
    'hub.topic': address("A feed's first page, as its Link header says with `rel=self`"),
    'hub.lease_seconds': { type: 'integer', minimum: 1, default: 864_000, description: 'Moved into 5 minutes to 30 days' },
    'hub.secret': { type: 'string', description: 'Shorter than 200 bytes; what is sent is signed with it' },
  },
};

/** What the subscriber implements. */
const SUBSCRIBER: Node = {
  '{$request.body#/hub.callback}': {
    get: {
      tags,
      operationId: 'verifyIntent',
      summary: 'Asks whether the request was meant, or tells that it is denied',
      parameters: [
        inQuery('hub.mode', 'What was asked for, or that it is denied', {
          type: 'string',
          enum: ['subscribe', 'unsubscribe', 'denied'],
        }),
        inQuery('hub.topic', 'The topic', { type: 'string' }),
        inQuery('hub.challenge', 'To be answered as the body; not with a denial', { type: 'string' }),
        inQuery('hub.lease_seconds', 'When the subscription will end; only of subscribe', { type: 'integer' }),
        inQuery('hub.reason', 'Why it is denied', { type: 'string' }),
      ],
      responses: {
        '2XX': { description: 'Confirmed, if the body is the challenge and nothing else' },
        '4XX': { description: 'Not meant: everything stays as it was' },
        '5XX': { description: 'Asked again, three times in all' },
      },
    },
    post: {
      tags,
      operationId: 'receiveNews',
      summary: 'What changed in the feed, as a document in its format',
      description:
        'In the order of the feed, one at a time, each from where the subscriber stands; withdrawals too. Tried again with growing pauses until the lease ends. Redirects are not followed.',
      parameters: [
        inHeader('Link', '`rel="hub"` and `rel="self"`, the topic', true),
        inHeader('X-Hub-Signature', '`sha256=` and HMAC-SHA-256 of the body in hex, where a secret was given'),
      ],
      requestBody: { required: true, content: { '*/*': { schema: { type: 'string', description: 'The document' } } } },
      responses: {
        '2XX': { description: 'Taken' },
        410: { description: 'Gone: the subscription ends' },
        default: { description: 'Tried again' },
      },
    },
  },
};

/** The WebSub hub of all feeds. */
export const HUB_PATHS: Node = {
  '/v1/hub': {
    post: {
      tags,
      operationId: 'askHub',
      summary: 'Subscribe to a feed, renew, or unsubscribe (W3C WebSub)',
      description:
        'The request takes effect once its callback has confirmed it. A topic that is no feed of ours is denied at the callback. A route with keys wants one of them as a bearer token or as `key`.',
      security: [{}, { routeKey: [] }, { routeKeyInQuery: [] }],
      requestBody: { required: true, content: { 'application/x-www-form-urlencoded': { schema: FORM } } },
      responses: {
        202: { description: 'Kept; the callback is asked next' },
        ...problems(400, 401, 413, 503),
        415: { description: 'The body is no form' },
      },
      callbacks: { subscriber: SUBSCRIBER },
    },
  },
};
