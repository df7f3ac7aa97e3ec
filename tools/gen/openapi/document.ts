import { componentSchemas } from '../component-schemas.js';
import { FILE_CONTRACTS, HTTP_CONTRACTS } from '../contract.js';
import { COPY_PATHS } from './copies.js';
import { DESK_PATHS } from './desk.js';
import { DESTINATION_PATHS } from './destinations.js';
import { EVERY_SERVICE_PATHS } from './every-service.js';
import { HOLD_PATHS } from './holds.js';
import { HUB_PATHS } from './hub.js';
import { INGEST_PATHS } from './ingest.js';
import type { Node } from './node.js';
import { PRODUCT_PATHS } from './products.js';
import { PUBLISHING_PATHS, PUBLISHING_WEBHOOKS } from './publishing.js';
import { NEWSROOM_PATHS } from './resources.js';
import { problemResponses } from './responses.js';
import { ROUTE_AND_DESTINATION_PATHS } from './routes-and-destinations.js';
import { SOURCE_PATHS } from './sources.js';
import { WITHDRAWAL_PATHS } from './withdrawals.js';

/** The OpenAPI 3.1 document of all services; each path names by its tags who answers it. */
export function openapiDocument(version: string): Node {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Wireroom',
      version,
      summary: 'The HTTP interfaces of ingest, publishing and desk, and the webhook that publishing calls',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [
      {
        url: 'http://{host}:{port}',
        description: 'One service; each has a port of its own',
        variables: { host: { default: '127.0.0.1' }, port: { default: '8080' } },
      },
    ],
    tags: [
      { name: 'ingest', description: 'Takes documents in and keeps articles' },
      { name: 'enrichment', description: 'Annotates articles; its only HTTP interface is health and metrics' },
      { name: 'publishing', description: 'Serves feeds and delivers to destinations' },
      { name: 'desk', description: "The newsroom's dashboard; people sign in, by a session cookie" },
    ],
    paths: {
      ...INGEST_PATHS,
      ...SOURCE_PATHS,
      ...ROUTE_AND_DESTINATION_PATHS,
      ...NEWSROOM_PATHS,
      ...PUBLISHING_PATHS,
      ...PRODUCT_PATHS,
      ...HUB_PATHS,
      ...DESTINATION_PATHS,
      ...HOLD_PATHS,
      ...WITHDRAWAL_PATHS,
      ...COPY_PATHS,
      ...DESK_PATHS,
      ...EVERY_SERVICE_PATHS,
    },
    webhooks: PUBLISHING_WEBHOOKS,
    components: {
      schemas: componentSchemas([...HTTP_CONTRACTS, ...FILE_CONTRACTS]),
      responses: problemResponses(),
      securitySchemes: {
        routeKey: { type: 'http', scheme: 'bearer', description: 'A key of the route' },
        routeKeyInQuery: { type: 'apiKey', in: 'query', name: 'key', description: 'The same, for feed readers' },
        operatorKey: { type: 'http', scheme: 'bearer', description: 'WIREROOM_OPERATOR_KEY of the service' },
        confirmationToken: { type: 'http', scheme: 'bearer', description: 'The token in the notice of a withdrawal' },
        confirmationTokenInQuery: {
          type: 'apiKey',
          in: 'query',
          name: 'token',
          description: 'The same, as it stands in the link',
        },
        sourceKey: { type: 'http', scheme: 'bearer', description: 'The key of the source' },
      },
    },
  };
}
