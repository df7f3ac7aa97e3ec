import { type FaultRegistry, faultsOf } from '@wireroom/contracts';

export const INGEST_FAULTS = {
  'source-unknown': {
    outcome: 'reject',
    status: 404,
    message: 'There is no source {sourceId}.',
    remedy: 'Check the address, or add the source: `PUT /v1/sources/{sourceId}`, or `wireroom apply`.',
  },
  'source-key-wrong': {
    outcome: 'reject',
    status: 401,
    message: 'The key for source {sourceId} is missing or wrong.',
    remedy: "Send the source's own key as `Authorization: Bearer <key>`.",
  },
  'document-empty': {
    outcome: 'reject',
    status: 400,
    message: 'The request has no body.',
    remedy: 'Send the document as the raw request body.',
  },
  'content-encoding-unsupported': {
    outcome: 'reject',
    status: 415,
    message: 'Content-Encoding {encoding} is not read.',
    remedy: 'Send the document uncompressed.',
  },
  'backlog-full': {
    outcome: 'retry',
    status: 503,
    message: 'More documents wait to be recorded than the service takes ({limit}).',
    remedy: 'Send it again after the time in Retry-After.',
  },
} as const satisfies FaultRegistry;

export const ingestFault = faultsOf(INGEST_FAULTS);
