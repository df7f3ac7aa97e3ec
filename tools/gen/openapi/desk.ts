import { schemaRef } from '../component-schemas.js';
import { DESK_ACCESS_PATHS } from './desk-access.js';
import type { Node } from './node.js';
import { articleId, inHeader, inPath, inQuery, revision, wantedFormat } from './parameters.js';
import { article, json, problems, text } from './responses.js';

const tags = ['desk'];
const deskDestinationId = inPath('id', 'A destination, as its deliveries name it', schemaRef('Slug'));

/** What the desk's pages read, and what is ordered there. */
export const DESK_PATHS: Node = {
  ...DESK_ACCESS_PATHS,
  '/api/wire': {
    get: {
      tags,
      operationId: 'getWire',
      summary: 'The wire, newest arrival first',
      parameters: [
        inQuery('before', 'Cursor: `nextCursor` of the page before', { type: 'string' }),
        inQuery('limit', 'Entries in a page', { type: 'integer', minimum: 1, maximum: 500, default: 100 }),
      ],
      responses: { 200: json('A page', 'WirePage'), ...problems(400, 503) },
    },
  },
  '/api/search': {
    get: {
      tags,
      operationId: 'searchWire',
      summary: 'Articles by a query, newest arrival first',
      description:
        'The language of routes, such as `topic:politics AND place:KP AND NOT provider:afp`. The wire is looked through from the top for a second ' +
        'and a half at the most: a page may be short and still have a cursor. A query that cannot be read is a problem that says where.',
      parameters: [
        inQuery('q', 'The query', { type: 'string' }),
        inQuery('before', 'Cursor: `nextCursor` of the page before', { type: 'string' }),
        inQuery('limit', 'Entries in a page', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
      ],
      responses: { 200: json('A page', 'SearchPage'), ...problems(400, 503) },
    },
  },
  '/api/wire/stream': {
    get: {
      tags,
      operationId: 'streamWire',
      summary: 'Changes of the wire as server-sent events',
      description:
        'Events: `entry` (a WireEntry in JSON; its id is the sequence of the change), `rejections` (how many there are), `destinations` ' +
        '(a DeskDestinationNews: load them again), `withdrawals` (a DeskWithdrawalNews: the same), `refresh` (too much was missed: load the first page again). A client that lost the connection goes on where it was.',
      parameters: [
        inQuery('after', 'Changes after this sequence', { type: 'integer', minimum: 0 }),
        inHeader('Last-Event-ID', 'The same, as a browser sends it after a reconnect; it wins'),
      ],
      responses: { 200: text('The stream', 'text/event-stream'), ...problems(400, 503) },
    },
  },
  '/api/articles/{id}': {
    get: {
      tags,
      operationId: 'getDeskArticle',
      summary: 'The newest revision of an article with its annotations and its trace',
      parameters: [articleId, ...wantedFormat],
      responses: { 200: article('The article', 'DeskArticle'), ...problems(404, 406, 503) },
    },
  },
  '/api/articles/{id}/revisions/{n}': {
    get: {
      tags,
      operationId: 'getDeskRevision',
      summary: 'One revision of an article with its annotations and its trace',
      parameters: [articleId, revision, ...wantedFormat],
      responses: { 200: article('The article', 'DeskArticle'), ...problems(404, 406, 503) },
    },
  },
  '/api/articles/{id}/revisions/{n}/changes': {
    get: {
      tags,
      operationId: 'getDeskRevisionChanges',
      summary: 'What a revision changed against an older one',
      parameters: [
        articleId,
        revision,
        inQuery('since', 'The older revision; the one before unless it is given', { type: 'integer', minimum: 1 }),
      ],
      responses: { 200: json('The changes', 'RevisionChanges'), ...problems(400, 404, 503) },
    },
  },
  '/api/formats': {
    get: {
      tags,
      operationId: 'getFormats',
      summary: 'The formats that articles go out in',
      responses: {
        200: {
          description: 'All of them',
          content: { 'application/json': { schema: { type: 'array', items: schemaRef('FormatDescription') } } },
        },
      },
    },
  },
  '/api/destinations': {
    get: {
      tags,
      operationId: 'getDeskDestinations',
      summary: 'How all destinations are, most troubled first',
      responses: { 200: json('All that were ever heard of', 'DeskDestinationList'), ...problems(503) },
    },
  },
  '/api/destinations/{id}': {
    get: {
      tags,
      operationId: 'getDeskDestination',
      summary: 'How one destination is, and its deliveries, latest change first',
      description:
        'The deliveries are looked through from the top for less than a second: a page may be short, even empty, and still have a cursor.',
      parameters: [
        deskDestinationId,
        inQuery('state', 'Only deliveries in this state', {
          type: 'string',
          enum: ['owed', 'delivered', 'dead', 'suspended', 'cancelled'],
        }),
        inQuery('before', 'Cursor: `nextCursor` of the page before', { type: 'string' }),
        inQuery('limit', 'Deliveries in a page', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
      ],
      responses: { 200: json('A page', 'DeskDestinationPage'), ...problems(400, 404, 503) },
    },
  },
  '/api/withdrawals': {
    get: {
      tags,
      operationId: 'getDeskWithdrawals',
      summary: 'What was withdrawn, newest first: of each article its newest withdrawal',
      parameters: [
        inQuery('state', 'Only those of which an obligation is in this state', {
          type: 'string',
          enum: ['all', 'open', 'escalated'],
          default: 'all',
        }),
        inQuery('article', 'Only that of this article', { type: 'string', format: 'uuid' }),
        inQuery('before', 'Cursor: `nextCursor` of the page before', { type: 'string' }),
        inQuery('limit', 'Withdrawals in a page', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
      ],
      responses: { 200: json('A page', 'DeskWithdrawalPage'), ...problems(400, 503) },
    },
  },
  '/api/withdrawals/{id}': {
    get: {
      tags,
      operationId: 'getDeskWithdrawal',
      summary: 'The newest withdrawal of an article, and who must let go of it',
      parameters: [articleId],
      responses: { 200: json('The withdrawal', 'DeskWithdrawalRecord'), ...problems(404, 503) },
    },
  },
  '/api/rejections': {
    get: {
      tags,
      operationId: 'getRejections',
      summary: 'Documents and items in quarantine, newest first',
      parameters: [inQuery('limit', 'Entries at most', { type: 'integer', minimum: 1, maximum: 500, default: 100 })],
      responses: { 200: json('A page', 'RejectionPage'), ...problems(400, 503) },
    },
  },
};
