import { Controller, Get, Headers, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { type DeliveryPage, DeliveryState, type DestinationStatus } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { requireOperator, runtimeFault } from '@wireroom/runtime';
import { validate } from 'uuid';
import { z } from 'zod';
import { type Destination, PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { parseDeliveryCursor } from './delivery-cursor.js';
import { Destinations } from './destinations.js';
import { readDeliveries } from './read-deliveries.js';
import { readStatus } from './read-status.js';
import { SERVED_DESTINATIONS, type ServedDestinations } from './served-destinations.js';

const Limit = z.coerce.number().int().min(1).max(200).default(50);

/** `/v1/destinations`: how destinations are, what became of their deliveries, and taking a suspended one up again. */
@Controller('v1/destinations')
export class DestinationController {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
    @Inject(Destinations) private readonly destinations: Destinations,
    @Inject(SERVED_DESTINATIONS) private readonly served: ServedDestinations,
  ) {}

  @Get()
  async list(): Promise<{ destinations: DestinationStatus[] }> {
    return { destinations: await readStatus(this.gate, [...this.plan.destinations.values()]) };
  }

  @Get(':id')
  async one(@Param('id') id: string): Promise<DestinationStatus> {
    return this.statusOf(this.find(id));
  }

  @Get(':id/deliveries')
  deliveries(@Param('id') id: string, @Query() query: Readonly<Record<string, unknown>>): Promise<DeliveryPage> {
    const { id: destinationId } = this.find(id);
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
    const destination = this.find(id);
    await this.served.takeUp([destination.id], () => this.destinations.resume(destination.id));
    return this.statusOf(destination);
  }

  private find(id: string): Destination {
    const destination = this.plan.destinations.get(id);
    if (destination === undefined) throw runtimeFault('not-found', { what: 'destination', id });
    return destination;
  }

  private async statusOf(destination: Destination): Promise<DestinationStatus> {
    const [status] = await readStatus(this.gate, [destination]);
    if (status === undefined) throw runtimeFault('not-found', { what: 'destination', id: destination.id });
    return status;
  }
}
