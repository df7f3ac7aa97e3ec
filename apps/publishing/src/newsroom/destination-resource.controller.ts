import { Body, Controller, Delete, Get, Headers, Inject, Param, Put, Query, Res } from '@nestjs/common';
import type { DestinationList, DestinationResource, ResourceChange } from '@wireroom/contracts';
import { etagOf, requireOperator, runtimeFault } from '@wireroom/runtime';
import type { FastifyReply } from 'fastify';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { ChangeResource } from './change-resource.js';
import { DestinationResources } from './destination-resources.js';

type RequestHeaders = Readonly<Record<string, string | undefined>>;

/** `GET`, `PUT` and `DELETE /v1/destinations/{id}`, `GET /v1/destinations`: for whoever has the operator key. */
@Controller('v1/destinations')
export class DestinationResourceController {
  constructor(
    @Inject(DestinationResources) private readonly resources: DestinationResources,
    @Inject(ChangeResource) private readonly changes: ChangeResource,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
  ) {}

  @Get()
  async all(@Headers('authorization') authorization?: string): Promise<DestinationList> {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, authorization);
    return { destinations: await this.resources.all() };
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('authorization') authorization?: string,
  ): Promise<DestinationResource> {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, authorization);
    const destination = await this.resources.one(id);
    if (destination === undefined) throw runtimeFault('not-found', { what: 'destination', id });
    reply.header('etag', etagOf(destination.version));
    return destination;
  }

  @Put(':id')
  put(
    @Param('id') id: string,
    @Body() body: unknown,
    @Query('dryRun') dryRun: unknown,
    @Headers() headers: RequestHeaders,
  ): Promise<ResourceChange> {
    return this.changes.put('destinations', { id, dryRun, headers }, body);
  }

  @Delete(':id')
  delete(@Param('id') id: string, @Query('dryRun') dryRun: unknown, @Headers() headers: RequestHeaders): Promise<ResourceChange> {
    return this.changes.delete('destinations', { id, dryRun, headers });
  }
}
