import { schemaRef } from '../component-schemas.js';
import type { Node } from './node.js';
import { articleId, deliveryId, destinationId, inPath, inQuery, routeId } from './parameters.js';
import { json, problems } from './responses.js';

const tags = ['desk'];
const body = (component: string): Node => ({
  required: true,
  content: { 'application/json': { schema: schemaRef(component) } },
});
const obligationId = inPath('id', 'The obligation', { type: 'string', format: 'uuid' });
const userName = inPath('name', 'The user', schemaRef('Slug'));
const done = (description: string): Node => ({ 204: { description } });

/** Signing in, users and orders. What changes something needs the header `x-wireroom-desk: 1`, and a session with the power for it. */
export const DESK_ACCESS_PATHS: Node = {
  '/api/session': {
    get: {
      tags,
      operationId: 'getSession',
      summary: 'Who is signed in',
      responses: { 200: json('The session', 'Session'), ...problems(401, 503) },
    },
    post: {
      tags,
      operationId: 'signIn',
      summary: 'Sign in: the answer sets the cookie of the session',
      requestBody: body('SignIn'),
      responses: { 200: json('The session', 'Session'), ...problems(400, 401, 403, 429, 503) },
    },
    delete: {
      tags,
      operationId: 'signOut',
      summary: 'Sign out',
      responses: { ...done('The session has ended'), ...problems(403, 503) },
    },
  },
  '/api/account/password': {
    post: {
      tags,
      operationId: 'changePassword',
      summary: "Change one's own password; other sessions end",
      requestBody: body('PasswordChange'),
      responses: { ...done('It is changed'), ...problems(400, 401, 403, 429, 503) },
    },
  },
  '/api/users': {
    get: {
      tags,
      operationId: 'getUsers',
      summary: 'The users of the desk',
      responses: { 200: json('All of them', 'DeskUserList'), ...problems(401, 403, 503) },
    },
    post: {
      tags,
      operationId: 'addUser',
      summary: 'Add a user: the answer has the password, once',
      requestBody: body('NewUser'),
      responses: { 201: json('The user', 'UserChanged'), ...problems(400, 401, 403, 409, 503) },
    },
  },
  '/api/users/{name}': {
    patch: {
      tags,
      operationId: 'changeUser',
      summary: 'Change a user; its sessions end',
      parameters: [userName],
      requestBody: body('UserChange'),
      responses: { 200: json('The user', 'UserChanged'), ...problems(400, 401, 403, 404, 409, 503) },
    },
  },
  '/api/audit': {
    get: {
      tags,
      operationId: 'getAudit',
      summary: 'What people did at the desk, newest first',
      parameters: [
        inQuery('before', 'Cursor: `nextCursor` of the page before', { type: 'string' }),
        inQuery('limit', 'Entries in a page', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
      ],
      responses: { 200: json('A page', 'AuditPage'), ...problems(400, 401, 403, 503) },
    },
  },
  '/api/articles/{id}/reach': {
    get: {
      tags,
      operationId: 'getWithdrawalReach',
      summary: 'Whom a withdrawal of the article would reach',
      parameters: [articleId],
      responses: { 200: json('The reach', 'WithdrawalReach'), ...problems(401, 403, 404, 503) },
    },
  },
  '/api/articles/{id}/withdraw': {
    post: {
      tags,
      operationId: 'withdrawArticle',
      summary: 'Withdraw an article',
      parameters: [articleId],
      requestBody: body('DeskWithdrawal'),
      responses: { 200: json('What came of it', 'WithdrawalAnswer'), ...problems(400, 401, 403, 404, 409, 503) },
    },
  },
  '/api/articles/{id}/holds/{routeId}': {
    post: {
      tags,
      operationId: 'decideHoldAtDesk',
      summary: 'Decide about a revision that a route holds',
      parameters: [articleId, routeId],
      requestBody: body('DeskHoldDecision'),
      responses: { 200: json('What came of it', 'HoldOutcome'), ...problems(400, 401, 403, 404, 409, 503) },
    },
  },
  '/api/articles/{id}/embargo': {
    get: {
      tags,
      operationId: 'getEmbargoAtDesk',
      summary: 'Who broke embargoes of the article, or wants to',
      parameters: [articleId],
      responses: { 200: json('The steps', 'DeskEmbargo'), ...problems(401, 403, 404, 503) },
    },
  },
  '/api/articles/{id}/embargo/break': {
    post: {
      tags,
      operationId: 'breakEmbargoAtDesk',
      summary: 'Ask for the embargo of the article to be broken, or confirm it',
      parameters: [articleId],
      requestBody: body('DeskEmbargoBreak'),
      responses: { 200: json('What came of it', 'EmbargoBreakOutcome'), ...problems(400, 401, 403, 404, 409, 503) },
    },
  },
  '/api/destinations/{id}/resume': {
    post: {
      tags,
      operationId: 'resumeDestinationAtDesk',
      summary: 'Take a suspended destination up again',
      parameters: [destinationId],
      requestBody: body('DeskOrder'),
      responses: { 200: json('It is taken up', 'ResumeAnswer'), ...problems(400, 401, 403, 404, 409, 503) },
    },
  },
  '/api/deliveries/{id}/resend': {
    post: {
      tags,
      operationId: 'resendDeliveryAtDesk',
      summary: 'Send a delivery again',
      parameters: [deliveryId],
      requestBody: body('DeskOrder'),
      responses: { 200: json('What came of it', 'ResendOutcome'), ...problems(400, 401, 403, 404, 409, 503) },
    },
  },
  '/api/obligations/{id}/confirm': {
    post: {
      tags,
      operationId: 'confirmObligationAtDesk',
      summary: 'Say that a recipient has let go of what was withdrawn',
      parameters: [obligationId],
      requestBody: body('DeskObligationOrder'),
      responses: { 200: json('What came of it', 'ObligationOutcome'), ...problems(400, 401, 403, 404, 409, 503) },
    },
  },
  '/api/obligations/{id}/refuse': {
    post: {
      tags,
      operationId: 'refuseObligationAtDesk',
      summary: 'Say that a recipient does not let go of what was withdrawn',
      parameters: [obligationId],
      requestBody: body('DeskObligationOrder'),
      responses: { 200: json('What came of it', 'ObligationOutcome'), ...problems(400, 401, 403, 404, 409, 503) },
    },
  },
};
