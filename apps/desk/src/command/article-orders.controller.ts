import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  BreakEmbargo,
  DecideHold,
  DeskEmbargoBreak,
  DeskHoldDecision,
  DeskWithdrawal,
  type EmbargoBreakOutcome,
  type HoldOutcome,
  Slug,
  WithdrawArticle,
  type WithdrawalAnswer,
  type WithdrawalReach,
} from '@wireroom/contracts';
import { runtimeFault } from '@wireroom/runtime';
import { validate } from 'uuid';
import type { Actor } from '../access/actor.js';
import { readBody } from '../access/read-body.js';
import { By, Requires } from '../access/requires.js';
import { deskFault } from '../desk-faults.js';
import { Orders } from './orders.js';
import { ReadReach } from './read-reach.js';

/** What is ordered about an article: its withdrawal, and what becomes of it where a route holds it. */
@Controller('api/articles')
export class ArticleOrdersController {
  constructor(
    @Inject(Orders) private readonly orders: Orders,
    @Inject(ReadReach) private readonly reach: ReadReach,
  ) {}

  @Get(':id/reach')
  @Requires('withdraw')
  whom(@Param('id') id: string): Promise<WithdrawalReach> {
    return this.reach.of(articleId(id));
  }

  /** @throws Fault `reach-unconfirmed`, and those of Orders */
  @Post(':id/withdraw')
  @Requires('withdraw')
  @HttpCode(200)
  async withdraw(@Param('id') id: string, @Body() body: unknown, @By() actor: Actor): Promise<WithdrawalAnswer> {
    const { how, reason, reach, commandId } = readBody(DeskWithdrawal, body);
    const { destinations, confirm } = await this.reach.of(articleId(id));
    if (confirm && reach !== destinations.length) throw deskFault('reach-unconfirmed', { reach: destinations.length });
    return this.orders.give(WithdrawArticle, actor, { commandId, target: id, reason, data: { articleId: id, how } });
  }

  /** @throws Fault of Orders */
  @Post(':id/holds/:routeId')
  @Requires('decide-hold')
  @HttpCode(200)
  decide(
    @Param() { id, routeId }: { id: string; routeId: string },
    @Body() body: unknown,
    @By() actor: Actor,
  ): Promise<HoldOutcome> {
    const { commandId, ...decision } = readBody(DeskHoldDecision, body);
    if (!Slug.safeParse(routeId).success) throw runtimeFault('not-found', { what: 'route', id: routeId });
    const data = { routeId, articleId: articleId(id), decision };
    return this.orders.give(DecideHold, actor, { commandId, target: id, reason: decision.note, data });
  }

  /** The first to order it asks, another one confirms. @throws Fault of Orders */
  @Post(':id/embargo/break')
  @Requires('break-embargo')
  @HttpCode(200)
  breakEmbargo(@Param('id') id: string, @Body() body: unknown, @By() actor: Actor): Promise<EmbargoBreakOutcome> {
    const { commandId, reason, revision } = readBody(DeskEmbargoBreak, body);
    const data = { articleId: articleId(id), revision };
    return this.orders.give(BreakEmbargo, actor, { commandId, target: id, reason, data });
  }
}

function articleId(id: string): string {
  if (!validate(id)) throw runtimeFault('not-found', { what: 'article', id });
  return id.toLowerCase();
}
