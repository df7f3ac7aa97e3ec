import { schemaRef } from '../component-schemas.js';
import type { Node } from './node.js';

/** An answer in JSON. */
export function json(description: string, component: string, headers?: Node): Node {
  return { description, ...(headers && { headers }), content: { 'application/json': { schema: schemaRef(component) } } };
}

/** An answer that is text of the given media types. */
export function text(description: string, ...mediaTypes: string[]): Node {
  return { description, content: Object.fromEntries(mediaTypes.map((type) => [type, { schema: { type: 'string' } }])) };
}

/** An answer in JSON, or by `format` or Accept an article in any format that articles go out in. */
export function article(description: string, component: string): Node {
  const answer = json(description, component);
  return {
    ...answer,
    content: { ...(answer['content'] as Node), '*/*': { schema: { description: 'The article in that format', type: 'string' } } },
  };
}

/** References to the shared error answers of these statuses. */
export function problems(...statuses: (keyof typeof PROBLEMS)[]): Node {
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${PROBLEMS[status].name}` }]));
}

const PROBLEMS = {
  400: { name: 'BadRequest', description: 'The request cannot be understood; `detail` says what is wrong with it' },
  401: { name: 'Unauthorized', description: 'No key, or not the right one' },
  403: {
    name: 'Closed',
    description: 'No operator key is configured, so settings and commands are closed; or the role does not allow it',
  },
  404: { name: 'NotFound', description: 'There is no such thing here' },
  406: {
    name: 'NotOffered',
    description: 'Articles do not go out in the format that was asked for; `detail` says which there are',
  },
  409: { name: 'Refused', description: 'It cannot be done as things are; `detail` says why, and nothing was changed' },
  412: { name: 'Changed', description: 'The resource has another version than the one in If-Match; nothing was changed' },
  413: { name: 'TooLarge', description: 'The body is larger than the limit; nothing was kept' },
  415: { name: 'Encoded', description: 'The body is compressed in a way that is not read here' },
  422: {
    name: 'Unreadable',
    description: 'The document cannot be read. It is kept in quarantine with its bytes; `details.documentId` is its id',
  },
  429: { name: 'TooMany', description: 'Too many tries to sign in failed' },
  503: { name: 'Away', description: 'The database or the broker is away. Nothing was accepted; send it again' },
} as const;

/** `components.responses` */
export function problemResponses(): Node {
  return Object.fromEntries(
    Object.entries(PROBLEMS).map(([status, { name, description }]) => [
      name,
      {
        description,
        ...(status === '503' && { headers: { 'Retry-After': { description: 'Seconds', schema: { type: 'integer' } } } }),
        ...(status === '401' && { headers: { 'WWW-Authenticate': { schema: { type: 'string' } } } }),
        content: { 'application/problem+json': { schema: schemaRef('Problem') } },
      },
    ]),
  );
}
