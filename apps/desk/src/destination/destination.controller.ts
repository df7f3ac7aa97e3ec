import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { type DeskDestinationList, type DeskDestinationPage, DestinationDelivery } from '@wireroom/contracts';
import { runtimeFault } from '@wireroom/runtime';
import { z } from 'zod';
import { parseDeliveryCursor } from './delivery-position.js';
import { ReadDestinationDeliveries } from './read-destination-deliveries.js';
import { ReadDestinations } from './read-destinations.js';

const Limit = z.coerce.number().int().min(1).max(200).default(50);
const State = DestinationDelivery.shape.state;

/** `GET /api/destinations`: all, most troubled first; `/{id}?state=&before=&limit=`: one with its deliveries, latest change first. */
@Controller('api/destinations')
export class DestinationController {
  constructor(
    @Inject(ReadDestinations) private readonly destinations: ReadDestinations,
    @Inject(ReadDestinationDeliveries) private readonly deliveries: ReadDestinationDeliveries,
  ) {}

  @Get()
  all(): Promise<DeskDestinationList> {
    return this.destinations.all();
  }

  @Get(':id')
  async one(@Param('id') id: string, @Query() query: Readonly<Record<string, unknown>>): Promise<DeskDestinationPage> {
    const limit = Limit.safeParse(query['limit']);
    if (!limit.success) throw runtimeFault('request-invalid', { where: 'limit', why: '1 to 200' });
    const state = State.optional().safeParse(query['state']);
    if (!state.success) throw runtimeFault('request-invalid', { where: 'state', why: State.options.join(', ') });
    const before = query['before'] === undefined ? undefined : parseDeliveryCursor(String(query['before']));
    if (query['before'] !== undefined && before === undefined)
      throw runtimeFault('request-invalid', { where: 'before', why: 'not a cursor of deliveries' });
    const destination = await this.destinations.one(id);
    const wanted = { destinationId: id, state: state.data, before, limit: limit.data };
    const found = await this.deliveries.page(wanted, state.data === 'owed' ? destination.owed : undefined);
    return { destination, ...found };
  }
}
