import { Body, Controller, Delete, Get, Headers, Inject, Param, Put, Query, Res } from '@nestjs/common';
import type { ResourceChange, RouteList, RouteResource } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { etagOf, requireOperator, runtimeFault } from '@wireroom/runtime';
import type { FastifyReply } from 'fastify';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { ChangeResource } from './change-resource.js';
import { readRoutes } from './read-routes.js';

type RequestHeaders = Readonly<Record<string, string | undefined>>;

/** `GET`, `PUT` and `DELETE /v1/routes/{id}`, `GET /v1/routes`: for whoever has the operator key. */
@Controller('v1/routes')
export class RouteResourceController {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(ChangeResource) private readonly changes: ChangeResource,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
  ) {}

  @Get()
  async all(@Headers('authorization') authorization?: string): Promise<RouteList> {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, authorization);
    return { routes: await readRoutes(this.gate) };
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('authorization') authorization?: string,
  ): Promise<RouteResource> {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, authorization);
    const [route] = await readRoutes(this.gate, id);
    if (route === undefined) throw runtimeFault('not-found', { what: 'route', id });
    reply.header('etag', etagOf(route.version));
    return route;
  }

  @Put(':id')
  put(
    @Param('id') id: string,
    @Body() body: unknown,
    @Query('dryRun') dryRun: unknown,
    @Headers() headers: RequestHeaders,
  ): Promise<ResourceChange> {
    return this.changes.put('routes', { id, dryRun, headers }, body);
  }

  @Delete(':id')
  delete(@Param('id') id: string, @Query('dryRun') dryRun: unknown, @Headers() headers: RequestHeaders): Promise<ResourceChange> {
    return this.changes.delete('routes', { id, dryRun, headers });
  }
}
