import { schemaRef } from '../component-schemas.js';
import type { Node } from './node.js';

const UUID = { type: 'string', format: 'uuid' };

export const documentId = inPath('id', 'The document, as its receipt names it', UUID);
export const articleId = inPath('id', 'The article: the same for all its revisions', UUID);
export const revision = inPath('n', 'Number of the revision', { type: 'integer', minimum: 1 });
export const sourceId = inPath('sourceId', 'The source', schemaRef('Slug'));
export const destinationId = inPath('id', 'The destination', schemaRef('Slug'));
export const deliveryId = inPath('id', 'The delivery: the webhook-id of all its attempts', UUID);
export const routeId = inPath('routeId', 'The route', schemaRef('Slug'));
/** What a rendition of an article is asked for by. */
export const wantedFormat = [
  inQuery('format', 'A format by its name; goes before Accept', schemaRef('ArticleFormat')),
  inHeader(
    'Accept',
    'Media types of formats, such as `application/vnd.iptc.g2.newsitem+xml`; JSON and anything mean the answer in JSON',
  ),
];

export function inPath(name: string, description: string, schema: Node): Node {
  return { name, in: 'path', required: true, description, schema };
}

export function inQuery(name: string, description: string, schema: Node): Node {
  return { name, in: 'query', description, schema };
}

export function inHeader(name: string, description: string, required = false): Node {
  return { name, in: 'header', required, description, schema: { type: 'string' } };
}
