import { schemaRef } from '../component-schemas.js';
import type { Node } from './node.js';
import { inPath, inQuery } from './parameters.js';
import { json, problems } from './responses.js';

const tags = ['publishing'];
const security = [{ operatorKey: [] }];
const UUID = { type: 'string', format: 'uuid' };
const obligation = inPath('id', 'The obligation', UUID);
const token = inQuery('token', 'The token in the link of the notice', { type: 'string' });
const wrongLink = 'The token is not that of the obligation, or there is no such obligation';
const page = { 'text/html': { schema: { type: 'string' } } };
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
  '/v1/obligations/{id}/confirmation': {
    get: {
      tags,
      operationId: 'showConfirmation',
      summary: 'The page that the link in a notice leads to',
      description: 'What is withdrawn, and a form to answer by. Following the link changes nothing: scanners of mail do so too.',
      security: [{ confirmationTokenInQuery: [] }],
      parameters: [obligation, token],
      responses: {
        200: { description: 'The page, also where the obligation has ended, which it says then', content: page },
        403: { description: wrongLink, content: page },
        ...problems(503),
      },
    },
    post: {
      tags,
      operationId: 'answerWithdrawal',
      summary: 'Say as its recipient whether a withdrawn article is gone',
      description:
        'With the token of the notice, in the address or as a bearer token. What is confirmed stays so; what was refused may still be confirmed. The form of the page is answered ' +
        'with the page, JSON with JSON.',
      security: [{ confirmationToken: [] }, { confirmationTokenInQuery: [] }],
      parameters: [obligation, token],
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: schemaRef('WithdrawalConfirmation') },
          'application/x-www-form-urlencoded': { schema: schemaRef('WithdrawalConfirmation') },
        },
      },
      responses: {
        200: {
          description: 'What came of it',
          content: { 'application/json': { schema: schemaRef('ConfirmationOutcome') }, ...page },
        },
        403: {
          description: wrongLink,
          content: { 'application/problem+json': { schema: schemaRef('Problem') }, ...page },
        },
        ...problems(400, 415, 503),
      },
    },
  },
};
