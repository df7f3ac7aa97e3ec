import { schemaRef } from '../component-schemas.js';
import type { Node } from './node.js';
import { inHeader, inPath, inQuery } from './parameters.js';
import { json, problems } from './responses.js';

const tags = ['publishing'];
/** A route without keys is read by anybody, and so are the answers about what it sent. */
const security = [{}, { routeKey: [] }, { routeKeyInQuery: [] }, { operatorKey: [] }];
const UUID = { type: 'string', format: 'uuid' };

const revision = inQuery('revision', 'The revision that you have; the article itself is asked about if not given', {
  type: 'integer',
  minimum: 1,
});
const known = inHeader('If-None-Match', 'The ETag of the last answer');
const about =
  'Known are the articles that a route of the asker sent, and all that any route sent to whoever has the operator key. What is not there and what is not theirs is answered alike, ' +
  'and revisions that are held or under embargo do not exist here. Withdrawals are known for ever; of revisions that are past their retention only the number is.';

const responses: Node = {
  200: json('How the copy stands', 'CopyStatus', {
    ETag: { description: 'Changes whenever the answer does', schema: { type: 'string' } },
    'Cache-Control': { description: '`private, no-cache`', schema: { type: 'string' } },
  }),
  304: { description: 'Nothing changed since the ETag in If-None-Match' },
  ...problems(400, 401, 404, 503),
};

/** What those who took an article ask about their copy. */
export const COPY_PATHS: Node = {
  '/v1/articles/{articleId}/status': {
    get: {
      tags,
      operationId: 'getCopyStatus',
      summary: 'Whether the copy of an article is current, and what followed it',
      description: about,
      security,
      parameters: [inPath('articleId', 'The article: the same for all its revisions', UUID), revision, known],
      responses,
    },
  },
  '/v1/articles/status': {
    get: {
      tags,
      operationId: 'findCopyStatus',
      summary: 'The same, of the article that its provider calls so, or that a delivery brought',
      description: about,
      security,
      parameters: [
        inQuery('provider', 'The provider; with `guid`', { type: 'string' }),
        inQuery('guid', "The provider's identity of the article", { type: 'string' }),
        inQuery('deliveryId', 'In their place: the `webhook-id` of a delivery, which says the revision too', UUID),
        revision,
        known,
      ],
      responses,
    },
    post: {
      tags,
      operationId: 'listCopyStatus',
      summary: 'The same of many copies, 1,000 if WIREROOM_STATUS_COPIES says nothing else',
      description: 'In the order of the questions. What is not there has the status `unknown`.',
      security,
      requestBody: { required: true, content: { 'application/json': { schema: schemaRef('CopyQuestions') } } },
      responses: { 200: json('How they stand', 'CopyStatusList'), ...problems(400, 401, 503) },
    },
  },
};
