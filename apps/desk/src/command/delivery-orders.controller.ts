import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { DeskOrder, ResendDelivery, type ResendOutcome, type ResumeAnswer, ResumeDestination, Slug } from '@wireroom/contracts';
import { runtimeFault } from '@wireroom/runtime';
import { validate } from 'uuid';
import type { Actor } from '../access/actor.js';
import { readBody } from '../access/read-body.js';
import { By, Requires } from '../access/requires.js';
import { Orders } from './orders.js';

/** What is ordered about destinations and deliveries. */
@Controller('api')
export class DeliveryOrdersController {
  constructor(@Inject(Orders) private readonly orders: Orders) {}

  /** @throws Fault of Orders */
  @Post('destinations/:id/resume')
  @Requires('resume')
  @HttpCode(200)
  resume(@Param('id') id: string, @Body() body: unknown, @By() actor: Actor): Promise<ResumeAnswer> {
    const { commandId, reason } = readBody(DeskOrder, body);
    if (!Slug.safeParse(id).success) throw runtimeFault('not-found', { what: 'destination', id });
    return this.orders.give(ResumeDestination, actor, { commandId, target: id, reason, data: { destinationId: id } });
  }

  /** @throws Fault of Orders */
  @Post('deliveries/:id/resend')
  @Requires('resend')
  @HttpCode(200)
  resend(@Param('id') id: string, @Body() body: unknown, @By() actor: Actor): Promise<ResendOutcome> {
    const { commandId, reason } = readBody(DeskOrder, body);
    if (!validate(id)) throw runtimeFault('not-found', { what: 'delivery', id });
    return this.orders.give(ResendDelivery, actor, { commandId, target: id, reason, data: { deliveryId: id } });
  }
}
