import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { DeskObligationOrder, EndObligation, type ObligationOrder, type ObligationOutcome } from '@wireroom/contracts';
import { runtimeFault } from '@wireroom/runtime';
import { validate } from 'uuid';
import type { Actor } from '../access/actor.js';
import { readBody } from '../access/read-body.js';
import { By, Requires } from '../access/requires.js';
import { Orders } from './orders.js';

/** What a person says of a recipient that has, or has not, let go of what was withdrawn. */
@Controller('api/obligations')
export class ObligationOrdersController {
  constructor(@Inject(Orders) private readonly orders: Orders) {}

  /** @throws Fault of Orders */
  @Post(':id/confirm')
  @Requires('end-obligation')
  @HttpCode(200)
  confirm(@Param('id') id: string, @Body() body: unknown, @By() actor: Actor): Promise<ObligationOutcome> {
    return this.end({ id, how: 'confirm' }, body, actor);
  }

  /** @throws Fault of Orders */
  @Post(':id/refuse')
  @Requires('end-obligation')
  @HttpCode(200)
  refuse(@Param('id') id: string, @Body() body: unknown, @By() actor: Actor): Promise<ObligationOutcome> {
    return this.end({ id, how: 'refuse' }, body, actor);
  }

  private end({ id, how }: { id: string; how: ObligationOrder['how'] }, body: unknown, actor: Actor): Promise<ObligationOutcome> {
    const { commandId, reason } = readBody(DeskObligationOrder, body);
    if (!validate(id)) throw runtimeFault('not-found', { what: 'obligation', id });
    return this.orders.give(EndObligation, actor, { commandId, target: id, reason, data: { obligationId: id, how } });
  }
}
