import { schemaRef } from '../component-schemas.js';
import type { Node } from './node.js';
import { inPath, inQuery } from './parameters.js';
import { json, problems } from './responses.js';

const tags = ['publishing'];
const security = [{ operatorKey: [] }];
const UUID = { type: 'string', format: 'uuid' };
const article = inPath('articleId', 'The article: the same for all its revisions', UUID);

/** What routes hold, what persons decide about it, and why routes decided as they did. */
export const HOLD_PATHS: Node = {
  '/v1/holds': {
    get: {
      tags,
      operationId: 'listHolds',
      summary: 'What routes hold, the longest held first',
      security,
      parameters: [
        inQuery('route', 'Only what this route holds', schemaRef('Slug')),
        inQuery('reason', 'Only what is held for this', schemaRef('HoldReason')),
        inQuery('after', 'The `nextCursor` of the page before', { type: 'string' }),
        inQuery('limit', 'Revisions of one page', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
      ],
      responses: { 200: json('A page', 'HeldPage'), ...problems(400, 401, 403, 503) },
    },
  },
  '/v1/routes/{id}/holds/{articleId}': {
    post: {
      tags,
      operationId: 'decideHold',
      summary: 'Approve or reject a revision that waits for a person',
      description:
        'The decision and what it releases are one transaction. Nothing is decided (`refused`) where a newer revision has come, where somebody ' +
        'else was faster (`not-held`), or where only time is waited for. What is approved may still wait for an embargo or a delay: `held`, until ' +
        '`releaseAt`. A newer revision of what was rejected asks again.',
      security,
      parameters: [inPath('id', 'The route', schemaRef('Slug')), article],
      requestBody: { required: true, content: { 'application/json': { schema: schemaRef('HoldDecision') } } },
      responses: { 200: json('What came of it', 'HoldOutcome'), ...problems(400, 401, 403, 404, 503) },
    },
  },
  '/v1/articles/{articleId}/decisions': {
    get: {
      tags,
      operationId: 'getDecisions',
      summary: 'Why routes took a revision, or did not',
      description:
        'As it was recorded. Where there are more than 200 routes, those that did not take the revision are not; asked for by name, such a route ' +
        'decides about the revision as both are now kept: `recorded` is false then.',
      security,
      parameters: [
        article,
        inQuery('revision', 'Number of the revision; the newest if not given', { type: 'integer', minimum: 1 }),
        inQuery('route', 'Only the decision of this route', schemaRef('Slug')),
      ],
      responses: { 200: json('The decisions', 'ArticleDecisions'), ...problems(400, 401, 403, 404, 503) },
    },
  },
  '/v1/articles/{articleId}/embargo': {
    get: {
      tags,
      operationId: 'getEmbargo',
      summary: 'Whether an article is under embargo, and who broke its embargoes',
      security,
      parameters: [article],
      responses: { 200: json('The record', 'EmbargoRecord'), ...problems(400, 401, 403, 404, 503) },
    },
  },
  '/v1/articles/{articleId}/embargo/break': {
    post: {
      tags,
      operationId: 'breakEmbargo',
      summary: 'Ask for an embargo to be broken, or confirm it',
      description:
        'It takes two persons. The first one requests it; another one who wants the same before `confirmBefore` breaks it, and what was held for the ' +
        'embargo goes out in the same transaction. Nothing is done (`refused`) where a newer revision has come, where no embargo is, and where one ' +
        'person asks twice. Every step is kept for ever.',
      security,
      parameters: [article],
      requestBody: { required: true, content: { 'application/json': { schema: schemaRef('EmbargoBreakWish') } } },
      responses: { 200: json('What came of it', 'EmbargoBreakOutcome'), ...problems(400, 401, 403, 404, 503) },
    },
  },
};
