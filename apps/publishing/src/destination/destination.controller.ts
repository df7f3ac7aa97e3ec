import { Controller, Get, Headers, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { type DeliveryPage, DeliveryState, type DestinationStatus } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { requireOperator, runtimeFault } from '@wireroom/runtime';
import { validate } from 'uuid';
import { z } from 'zod';
import { type Endpoint, PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { parseDeliveryCursor } from './delivery-cursor.js';
import { readDeliveries } from './read-deliveries.js';
import { readStatus } from './read-status.js';
import { ResumeDestinations } from './resume-destinations.js';
import { SERVED_DESTINATIONS, type ServedDestinations } from './served-destinations.js';

const Limit = z.coerce.number().int().min(1).max(200).default(50);

/** `/v1/destinations/{id}`: what became of a destination's deliveries, and taking a suspended one up again. */
@Controller('v1/destinations')
export class DestinationController {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
    @Inject(ResumeDestinations) private readonly destinations: ResumeDestinations,
    @Inject(SERVED_DESTINATIONS) private readonly served: ServedDestinations,
  ) {}

  @Get(':id/deliveries')
  deliveries(@Param('id') id: string, @Query() query: Readonly<Record<string, unknown>>): Promise<DeliveryPage> {
    const destinationId = this.find(id).destination.id;
    const limit = Limit.safeParse(query['limit']);
    if (!limit.success) throw runtimeFault('request-invalid', { where: 'limit', why: '1 to 200' });
    const state = DeliveryState.optional().safeParse(query['state']);
    if (!state.success) throw runtimeFault('request-invalid', { where: 'state', why: DeliveryState.options.join(', ') });
    const { articleId, before } = query;
    if (articleId !== undefined && !validate(articleId))
      throw runtimeFault('request-invalid', { where: 'articleId', why: 'not the id of an article' });
    const cursor = before === undefined ? undefined : parseDeliveryCursor(String(before));
    if (before !== undefined && cursor === undefined)
      throw runtimeFault('request-invalid', { where: 'before', why: 'not a cursor of deliveries' });
    return readDeliveries(this.gate, {
      destinationId,
      limit: limit.data,
      state: state.data,
      articleId: articleId as string | undefined,
      before: cursor,
    });
  }

  /** Answers once it is served again here; other copies notice within seconds. */
  @Post(':id/resume')
  @HttpCode(200)
  async resume(@Param('id') id: string, @Headers('authorization') authorization?: string): Promise<DestinationStatus> {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, authorization);
    await this.destinations.resume(id);
    const [status] = await readStatus(this.gate, [this.find(id)], this.served);
    return status as DestinationStatus;
  }

  /** One that was removed is found too: it has its deliveries, and may be suspended while withdrawals are owed to it. */
  private find(id: string): Endpoint {
    const endpoint = this.plan.endpoints.get(id);
    if (endpoint === undefined) throw runtimeFault('not-found', { what: 'destination', id });
    return endpoint;
  }
}
