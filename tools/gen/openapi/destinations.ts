import { schemaRef } from '../component-schemas.js';
import type { Node } from './node.js';
import { deliveryId, destinationId, inQuery } from './parameters.js';
import { json, problems } from './responses.js';

const tags = ['publishing'];
const security = [{ operatorKey: [] }];

/** What destinations are owed, and the commands of whoever looks after them. */
export const DESTINATION_PATHS: Node = {
  '/v1/destinations/{id}/deliveries': {
    get: {
      tags,
      operationId: 'listDeliveries',
      summary: 'What a destination was owed, newest first, with the attempts',
      parameters: [
        destinationId,
        inQuery('state', 'Only deliveries in this state', schemaRef('DeliveryState')),
        inQuery('articleId', 'Only deliveries of this article', { type: 'string', format: 'uuid' }),
        inQuery('before', 'The `nextCursor` of the page before', { type: 'string' }),
        inQuery('limit', 'Deliveries of one page', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
      ],
      responses: { 200: json('A page', 'DeliveryPage'), ...problems(400, 404, 503) },
    },
  },
  '/v1/destinations/{id}/resume': {
    post: {
      tags,
      operationId: 'resumeDestination',
      summary: 'Take a suspended destination up again, or try one at once that is only probed',
      description: 'What is owed goes on at once. Other copies of publishing notice within seconds.',
      security,
      parameters: [destinationId],
      responses: { 200: json('The destination as it is now', 'DestinationStatus'), ...problems(401, 403, 404, 503) },
    },
  },
  '/v1/destinations/{id}/resend': {
    post: {
      tags,
      operationId: 'resendDeliveries',
      summary: 'Send dead or delivered deliveries of a destination again',
      description:
        'Everything or nothing. Ask first without `expect`: the answer says how many there are and sends none; the same order with that number as ' +
        '`expect` sends them. With `query` only what it takes goes again; a query that is wrong is answered 400 with the place in it. ' +
        'Only the newest revision of an article goes again, under the same `webhook-id` and Idempotency-Key.',
      security,
      parameters: [destinationId],
      requestBody: { required: true, content: { 'application/json': { schema: schemaRef('ResendOrder') } } },
      responses: { 200: json('What came of it', 'ResendReport'), ...problems(400, 401, 403, 404, 503) },
    },
  },
  '/v1/deliveries/{id}/resend': {
    post: {
      tags,
      operationId: 'resendDelivery',
      summary: 'Send one dead or delivered delivery again',
      description: 'Under the same `webhook-id` and Idempotency-Key. Refused where it would put an article backwards.',
      security,
      parameters: [deliveryId],
      responses: { 200: json('Whether it is owed again', 'ResendOutcome'), ...problems(401, 403, 404, 503) },
    },
  },
};
