import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ObligationState, type WithdrawalEvidence, type WithdrawalPage } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock, requireOperator, runtimeFault } from '@wireroom/runtime';
import type { FastifyReply } from 'fastify';
import Negotiator from 'negotiator';
import { validate } from 'uuid';
import { z } from 'zod';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { evidencePage } from './evidence-page.js';
import { readEvidence } from './read-evidence.js';
import { readWithdrawals } from './read-withdrawals.js';
import { parseWithdrawalCursor } from './withdrawal-cursor.js';

const Limit = z.coerce.number().int().min(1).max(200).default(50);
const Revision = z.coerce.number().int().min(1).optional();
/** Nothing on the page is fetched or run, and no other page may show it as a part of itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

type Asked = Readonly<Record<string, unknown>>;

/** What was withdrawn, and the evidence of what became of it. */
@Controller('v1')
export class WithdrawalController {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('withdrawals')
  async withdrawals(@Query() query: Asked, @Headers('authorization') key?: string): Promise<WithdrawalPage> {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, key);
    const limit = Limit.safeParse(query['limit']);
    if (!limit.success) throw runtimeFault('request-invalid', { where: 'limit', why: '1 to 200' });
    const state = ObligationState.optional().safeParse(query['state']);
    if (!state.success) throw runtimeFault('request-invalid', { where: 'state', why: ObligationState.options.join(', ') });
    const before = query['before'] === undefined ? undefined : parseWithdrawalCursor(String(query['before']));
    if (query['before'] !== undefined && before === undefined)
      throw runtimeFault('request-invalid', { where: 'before', why: 'not a cursor of withdrawals' });
    return readWithdrawals(this.gate, { state: state.data, before, limit: limit.data });
  }

  @Get('articles/:articleId/withdrawal')
  async evidence(
    @Param('articleId') articleId: string,
    @Query() query: Asked,
    @Headers() headers: Readonly<Record<string, string | undefined>>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WithdrawalEvidence | string> {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, headers['authorization']);
    if (!validate(articleId)) throw runtimeFault('request-invalid', { where: 'articleId', why: 'not the id of an article' });
    const revision = Revision.safeParse(query['revision']);
    if (!revision.success) throw runtimeFault('request-invalid', { where: 'revision', why: '1 or more' });
    const evidence = await readEvidence(this.gate, articleId, revision.data);
    if (evidence === undefined) throw runtimeFault('not-found', { what: 'withdrawal of article', id: articleId });
    reply.header('vary', 'accept').header('cache-control', 'no-store');
    if (!wantsPage(query['format'], headers)) return evidence;
    reply.type('text/html; charset=utf-8').header('content-security-policy', POLICY);
    return evidencePage(evidence, this.clock.now());
  }
}

function wantsPage(format: unknown, headers: Readonly<Record<string, string | undefined>>): boolean {
  if (format !== undefined && format !== 'html' && format !== 'json')
    throw runtimeFault('request-invalid', { where: 'format', why: 'html, json' });
  if (format !== undefined) return format === 'html';
  return new Negotiator({ headers: { ...headers } }).mediaType(['application/json', 'text/html']) === 'text/html';
}
