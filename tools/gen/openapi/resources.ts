import { schemaRef } from '../component-schemas.js';
import type { Node } from './node.js';
import { inHeader, inPath, inQuery } from './parameters.js';
import { json, problems } from './responses.js';

const security = [{ operatorKey: [] }];
const ETAG = { ETag: { description: 'Its version, for If-Match', schema: { type: 'string' } } };
const change = [
  inQuery('dryRun', 'Answer what would change, and change nothing', { type: 'boolean', default: false }),
  inHeader('If-Match', 'The ETag that the change was made for; any will do without it'),
];
const order = (component: string): Node => ({
  required: true,
  content: { 'application/json': { schema: schemaRef(component) } },
});

/** One kind of resource: whose it is and what it is called. */
export interface ResourceNames {
  readonly tag: string;
  /** `source`, for texts. */
  readonly kind: string;
  /** `Source`, as components and operations name it. */
  readonly name: string;
  /** What follows from changing one, or from deleting it. */
  readonly whenChanged: string;
  readonly whenDeleted: string;
}

/** `/v1/{kind}s` and `/v1/{kind}s/{id}`: read, put and delete resources of one kind. */
export function resourcePaths({ tag, kind, name, whenChanged, whenDeleted }: ResourceNames): Node {
  const parameters = [inPath('id', `The ${kind}`, schemaRef('Slug'))];
  const tags = [tag];
  return {
    [`/v1/${kind}s`]: {
      get: {
        tags,
        operationId: `list${name}s`,
        summary: `All ${kind}s`,
        security,
        responses: { 200: json('By id', `${name}List`), ...problems(401, 403, 503) },
      },
    },
    [`/v1/${kind}s/{id}`]: {
      get: {
        tags,
        operationId: `get${name}`,
        summary: `One ${kind}`,
        security,
        parameters,
        responses: { 200: json(`The ${kind}`, `${name}Resource`, ETAG), ...problems(401, 403, 404, 503) },
      },
      put: {
        tags,
        operationId: `put${name}`,
        summary: `Make a ${kind}, or change it`,
        description: `${whenChanged} The same again changes nothing.`,
        security,
        parameters: [...parameters, ...change],
        requestBody: order(`${name}Settings`),
        responses: { 200: json('What changed', 'ResourceChange'), ...problems(400, 401, 403, 412, 503) },
      },
      delete: {
        tags,
        operationId: `delete${name}`,
        summary: `Delete a ${kind}`,
        description: whenDeleted,
        security,
        parameters: [...parameters, ...change],
        responses: { 200: json('What changed', 'ResourceChange'), ...problems(400, 401, 403, 404, 412, 503) },
      },
    },
  };
}

/** `POST /v1/newsroom`, which ingest and publishing answer alike. */
export const NEWSROOM_PATHS: Node = {
  '/v1/newsroom': {
    post: {
      tags: ['ingest', 'publishing'],
      operationId: 'applyNewsroom',
      summary: 'Bring the resources of a service to what an order says, all or none',
      description:
        'The same order goes to both services: ingest acts on `sources`, publishing on `routes` and `destinations`, and each leaves the rest ' +
        'alone. Everything that is wrong with an order is told at once, in `details.problems`. Applied again, an order changes nothing.',
      security,
      requestBody: order('ApplyOrder'),
      responses: { 200: json('What changed, or would change', 'ApplyReport'), ...problems(400, 401, 403, 503) },
    },
  },
};
