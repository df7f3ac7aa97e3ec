import type { Node } from './node.js';
import { problems, text } from './responses.js';

const tags = ['ingest', 'enrichment', 'publishing', 'desk'];
const ok = {
  description: 'Yes',
  content: {
    'application/json': {
      schema: { type: 'object', properties: { status: { type: 'string', const: 'ok' } }, required: ['status'] },
    },
  },
};

/** What each of the four services answers on its own port. */
export const EVERY_SERVICE_PATHS: Node = {
  '/health/live': {
    get: { tags, operationId: 'isLive', summary: 'The process answers', responses: { 200: ok } },
  },
  '/health/ready': {
    get: {
      tags,
      operationId: 'isReady',
      summary: 'Everything that the service depends on is there, and it is not stopping',
      responses: { 200: ok, ...problems(503) },
    },
  },
  '/metrics': {
    get: {
      tags,
      operationId: 'getMetrics',
      summary: 'Metrics in the Prometheus text format',
      responses: { 200: text('The metrics', 'text/plain') },
    },
  },
};
