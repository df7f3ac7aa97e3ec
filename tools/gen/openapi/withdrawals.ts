import { schemaRef } from '../component-schemas.js';
import type { Node } from './node.js';
import { inPath, inQuery } from './parameters.js';
import { json, problems } from './responses.js';

const tags = ['publishing'];
const security = [{ operatorKey: [] }];
const UUID = { type: 'string', format: 'uuid' };
const obligation = inPath('id', 'The obligation', UUID);
const decision = { required: true, content: { 'application/json': { schema: schemaRef('ObligationDecision') } } };
const decided = { 200: json('What came of it', 'ObligationOutcome'), ...problems(400, 401, 403, 404, 503) };

/** What was withdrawn, and the evidence of what became of it. */
export const WITHDRAWAL_PATHS: Node = {
  '/v1/withdrawals': {
    get: {
      tags,
      operationId: 'listWithdrawals',
      summary: 'What was withdrawn, the newest first',
      description: 'Of each article its newest withdrawal, also where a usable revision came afterwards (`reopenedBy`).',
      security,
      parameters: [
        inQuery('state', 'Only those of which an obligation is in this state', schemaRef('ObligationState')),
        inQuery('before', 'The `nextCursor` of the page before', { type: 'string' }),
        inQuery('limit', 'Withdrawals of one page', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
      ],
      responses: { 200: json('A page', 'WithdrawalPage'), ...problems(400, 401, 403, 503) },
    },
  },
  '/v1/articles/{articleId}/withdrawal': {
    get: {
      tags,
      operationId: 'getWithdrawal',
      summary: 'Who got a withdrawn article, and what became of it there',
      description:
        'As JSON, or as a page to print with `Accept: text/html` or `format=html`. `ledgerIntact` is asked of the whole chain of hashes each time.',
      security,
      parameters: [
        inPath('articleId', 'The article: the same for all its revisions', UUID),
        inQuery('revision', 'Of the withdrawal; the newest if not given', { type: 'integer', minimum: 1 }),
        inQuery('format', 'In place of what Accept asks for', { type: 'string', enum: ['json', 'html'] }),
      ],
      responses: {
        200: {
          description: 'The evidence',
          content: {
            'application/json': { schema: schemaRef('WithdrawalEvidence') },
            'text/html': { schema: { type: 'string' } },
          },
        },
        ...problems(400, 401, 403, 404, 503),
      },
    },
  },
  '/v1/obligations/{id}/confirm': {
    post: {
      tags,
      operationId: 'confirmObligation',
      summary: 'Say that a recipient let go of an article',
      description:
        'The reason is the proof. What was escalated or refused may be confirmed too; what is confirmed stays as it is (`unchanged`).',
      security,
      parameters: [obligation],
      requestBody: decision,
      responses: decided,
    },
  },
  '/v1/obligations/{id}/refuse': {
    post: {
      tags,
      operationId: 'refuseObligation',
      summary: 'Say that a recipient does not let go of an article',
      description: 'What has ended stays as it is (`unchanged`). A refusal may be confirmed later.',
      security,
      parameters: [obligation],
      requestBody: decision,
      responses: decided,
    },
  },
};
