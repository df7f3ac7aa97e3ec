import { schemaRef } from '../component-schemas.js';
import type { Node } from './node.js';
import { inHeader, inPath, inQuery } from './parameters.js';
import { json, problems, text } from './responses.js';

const tags = ['publishing'];
/** A route without keys is read by anybody. */
const security = [{}, { routeKey: [] }, { routeKeyInQuery: [] }];

const route = inPath('route', 'The route', schemaRef('Slug'));
const cursorName = inPath('name', 'The cursor; each client of the route has its own', schemaRef('CursorName'));
const format = inQuery(
  'format',
  'The format of the items, by its name or its media type (`application/atom%2Bxml`); ninjs when not said. Accept is not asked: the answer ' +
    'is what it is whatever the items are',
  schemaRef('ChosenFormat'),
);
const place = (description: string): Node =>
  inQuery('cursor', description, { anyOf: [{ type: 'integer', minimum: 0 }, schemaRef('CursorName')] });
const body = (component: string, required: boolean): Node => ({
  required,
  content: { 'application/json': { schema: schemaRef(component) } },
});

/** What a route sent, for clients that fetch it. */
export const PRODUCT_PATHS: Node = {
  '/v1/products/{route}/items': {
    get: {
      tags,
      operationId: 'getItems',
      summary: 'What a route sent after a cursor, oldest first',
      description:
        'Every revision is an entry of its own, updates and withdrawals too, once and in the order of `sequence`; nothing that is ' +
        'committed later has a lower sequence. Go on with `cursor` of the answer, or acknowledge it and ask by the name of a cursor: either ' +
        'says that you have what came before, and so ends what a withdrawal among it asks of you. What was withdrawn since keeps its entry, with a `fault` in place of the text.',
      security,
      parameters: [
        route,
        place('Items after this sequence, or after the position of the named cursor; from the oldest that is kept when not said'),
        inQuery('limit', 'Items at most; a page also ends at some megabytes', {
          type: 'integer',
          minimum: 1,
          maximum: 500,
          default: 100,
        }),
        format,
        inQuery('wait', 'Seconds to wait for something to come when there is nothing', {
          type: 'number',
          minimum: 0,
          maximum: 50,
          default: 0,
        }),
      ],
      responses: { 200: json('A page, empty when there is nothing new', 'ProductPage'), ...problems(400, 401, 404, 503) },
    },
  },
  '/v1/products/{route}/stream': {
    get: {
      tags,
      operationId: 'streamItems',
      summary: 'What a route sends, as server-sent events',
      description:
        'Events: `item` (a ProductItem in JSON; its id is the sequence). A client that lost the connection goes on where it was. ' +
        'One that takes nothing for half a minute is cut. With a key and without a named cursor the stream ends after a withdrawal: coming back with ' +
        'its Last-Event-ID says that the withdrawal arrived.',
      security,
      parameters: [
        route,
        place('Items after this sequence, or after the position of the named cursor; what comes from now on when not said'),
        format,
        inHeader('Last-Event-ID', 'A sequence, as a browser sends it after a reconnect; it wins'),
      ],
      responses: { 200: text('The stream', 'text/event-stream'), ...problems(400, 401, 404, 503) },
    },
  },
  '/v1/products/{route}/cursors/{name}': {
    get: {
      tags,
      operationId: 'getCursor',
      summary: 'Where a cursor is, and what was acknowledged when',
      security,
      parameters: [route, cursorName],
      responses: { 200: json('The cursor', 'ProductCursor'), ...problems(400, 401, 404, 503) },
    },
    put: {
      tags,
      operationId: 'putCursor',
      summary: 'Make a cursor, or move it: replay from a sequence or a time',
      security,
      parameters: [route, cursorName],
      requestBody: body('CursorMove', false),
      responses: {
        200: json('It was there', 'ProductCursor'),
        201: json('It is new', 'ProductCursor'),
        ...problems(400, 401, 404, 503),
      },
    },
    delete: {
      tags,
      operationId: 'deleteCursor',
      summary: 'Forget a cursor; what it acknowledged stays known',
      security,
      parameters: [route, cursorName],
      responses: { 204: { description: 'Forgotten' }, ...problems(400, 401, 404, 503) },
    },
  },
  '/v1/products/{route}/cursors/{name}/ack': {
    post: {
      tags,
      operationId: 'acknowledgeItems',
      summary: 'Say that everything up to a sequence has arrived',
      description:
        'Never moves a cursor back: a repeat, or a sequence behind it, changes nothing. An acknowledgement at or past a withdrawal confirms that the article is gone.',
      security,
      parameters: [route, cursorName],
      requestBody: body('CursorAcknowledgement', true),
      responses: { 200: json('The cursor', 'ProductCursor'), ...problems(400, 401, 404, 503) },
    },
  },
};
