import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { ConfirmationOutcome } from '@wireroom/contracts';
import { bearerKey } from '@wireroom/runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { publishingFault } from '../publishing-faults.js';
import { confirmationPage, wrongLinkPage } from './confirmation-page.js';
import { Confirmations } from './confirmations.js';
import type { OwedWithdrawal } from './owed-withdrawal.js';
import { readConfirmation } from './read-confirmation.js';

/** Nothing is fetched or run, forms go nowhere else, and no other page may show it as a part of itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** What the link in a notice leads to: its recipient says whether the article is gone. */
@Controller('v1/obligations/:id/confirmation')
export class ConfirmationController {
  constructor(@Inject(Confirmations) private readonly confirmations: Confirmations) {}

  /** Changes nothing, whoever follows the link. */
  @Get()
  async page(
    @Param('id') id: string,
    @Query('token') token: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const owed = await this.confirmations.owedTo(id, token);
    return asPage(reply, owed);
  }

  /** Takes the page's form, and JSON from machines, which may give the token as a bearer token instead. */
  @Post()
  @HttpCode(200)
  async confirm(
    @Param('id') id: string,
    @Req() { headers, query, body }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConfirmationOutcome | string> {
    const token = bearerKey(headers.authorization) ?? (query as Readonly<Record<string, unknown>>)['token'];
    const owed = await this.confirmations.owedTo(id, token);
    const byForm = body instanceof URLSearchParams;
    if (owed === undefined) {
      if (byForm) return asPage(reply, undefined);
      throw publishingFault('confirmation-token-wrong');
    }
    const outcome = await this.confirmations.take(owed, readConfirmation(body));
    reply.header('cache-control', 'no-store');
    return byForm ? asPage(reply, await this.confirmations.owedTo(id, token)) : outcome;
  }
}

/** The address has the token in it: no page that somebody goes on to, and no cache, is to learn it. */
function asPage(reply: FastifyReply, owed: OwedWithdrawal | undefined): string {
  reply
    .status(owed === undefined ? 403 : 200)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-content-type-options', 'nosniff');
  return owed === undefined ? wrongLinkPage() : confirmationPage(owed);
}
