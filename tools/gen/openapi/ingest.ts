import type { Node } from './node.js';
import { articleId, documentId, inHeader, inQuery, revision, sourceId, wantedFormat } from './parameters.js';
import { article, json, problems, text } from './responses.js';

const tags = ['ingest'];

/** Documents in, receipts and revisions out. */
export const INGEST_PATHS: Node = {
  '/v1/sources/{sourceId}/documents': {
    post: {
      tags,
      operationId: 'pushDocument',
      summary: 'Push a document: any format, as raw bytes',
      description:
        'The format is told from the bytes; Content-Type is a hint. The answer says for every item what became of it. ' +
        'The same document pushed again answers 201 with the outcome `duplicate`, so a push that got no answer is simply repeated.',
      security: [{ sourceKey: [] }],
      parameters: [
        sourceId,
        inHeader('Content-Location', 'Where the document came from (RFC 9110): the base of relative references in it'),
      ],
      requestBody: {
        required: true,
        content: {
          '*/*': {
            schema: { description: 'The document as it is', type: 'string', contentMediaType: 'application/octet-stream' },
          },
        },
      },
      responses: {
        201: json('The document is kept and every item in it was dealt with', 'Receipt', {
          Location: { description: 'The document', schema: { type: 'string' } },
        }),
        ...problems(400, 401, 404, 413, 415, 422, 503),
      },
    },
  },
  '/v1/documents/{id}': {
    get: {
      tags,
      operationId: 'getDocument',
      summary: 'The receipt of a document',
      parameters: [documentId],
      responses: { 200: json('The receipt as it was first answered', 'Receipt'), ...problems(404, 503) },
    },
  },
  '/v1/documents/{id}/raw': {
    get: {
      tags,
      operationId: 'getDocumentBytes',
      summary: 'The bytes of a document, as received',
      parameters: [documentId],
      responses: {
        200: text('The bytes as an attachment, with the media type that the sender gave', '*/*'),
        ...problems(404, 503),
      },
    },
  },
  '/v1/articles/{id}': {
    get: {
      tags,
      operationId: 'getArticle',
      summary: 'The current revision of an article',
      parameters: [articleId, ...wantedFormat],
      responses: { 200: article('The revision', 'Article'), ...problems(404, 406, 503) },
    },
  },
  '/v1/articles/{id}/chain': {
    get: {
      tags,
      operationId: 'getChain',
      summary: 'What the article replaces, what replaces it, and the other guids that belong to it',
      parameters: [articleId],
      responses: { 200: json('The chain, nearest first', 'ArticleChain'), ...problems(404, 503) },
    },
  },
  '/v1/articles/{id}/documents': {
    get: {
      tags,
      operationId: 'getArticleDocuments',
      summary: 'The documents that brought the article, duplicates through other sources with them',
      parameters: [articleId],
      responses: { 200: json('The documents, oldest first', 'ArticleDocuments'), ...problems(404, 503) },
    },
  },
  '/v1/articles/{id}/revisions/{n}': {
    get: {
      tags,
      operationId: 'getRevision',
      summary: 'One revision of an article',
      parameters: [articleId, revision, ...wantedFormat],
      responses: { 200: article('The revision', 'Article'), ...problems(404, 406, 503) },
    },
  },
  '/v1/articles/{id}/revisions/{n}/changes': {
    get: {
      tags,
      operationId: 'getRevisionChanges',
      summary: 'What a revision changed against an older one: properties, and the body word by word',
      parameters: [
        articleId,
        revision,
        inQuery('since', 'The older revision; the one before if not given', { type: 'integer', minimum: 1 }),
      ],
      responses: { 200: json('The changes', 'RevisionChanges'), ...problems(400, 404, 503) },
    },
  },
};
