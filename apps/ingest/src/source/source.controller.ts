import { Body, Controller, Delete, Get, Headers, Inject, Param, Put, Query, Res } from '@nestjs/common';
import type { ResourceChange, SourceList, SourceResource } from '@wireroom/contracts';
import { dryRunWanted, etagOf, readJson, requireOperator, runtimeFault } from '@wireroom/runtime';
import type { FastifyReply } from 'fastify';
import { INGEST_CONFIG, type IngestConfig } from '../ingest.config.js';
import { ChangeSources, type ChangeWish } from './change-sources.js';
import { resourceOf } from './settings-of.js';
import { Sources } from './sources.js';

type RequestHeaders = Readonly<Record<string, string | undefined>>;

/** `GET`, `PUT` and `DELETE /v1/sources/{id}`, `GET /v1/sources`: for whoever has the operator key. */
@Controller('v1/sources')
export class SourceController {
  constructor(
    @Inject(Sources) private readonly sources: Sources,
    @Inject(ChangeSources) private readonly changes: ChangeSources,
    @Inject(INGEST_CONFIG) private readonly config: IngestConfig,
  ) {}

  @Get()
  async all(@Headers('authorization') authorization?: string): Promise<SourceList> {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, authorization);
    return { sources: (await this.sources.all()).map(resourceOf) };
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('authorization') authorization?: string,
  ): Promise<SourceResource> {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, authorization);
    const source = await this.sources.read(id);
    if (source === undefined) throw runtimeFault('not-found', { what: 'source', id });
    reply.header('etag', etagOf(source.version));
    return resourceOf(source);
  }

  @Put(':id')
  async put(
    @Param('id') id: string,
    @Body() body: unknown,
    @Query('dryRun') dryRun: unknown,
    @Headers() headers: RequestHeaders,
  ): Promise<ResourceChange> {
    const wish = this.wishOf(dryRun, headers);
    return this.changes.put(id, readJson(body), wish);
  }

  @Delete(':id')
  async delete(
    @Param('id') id: string,
    @Query('dryRun') dryRun: unknown,
    @Headers() headers: RequestHeaders,
  ): Promise<ResourceChange> {
    return this.changes.delete(id, this.wishOf(dryRun, headers));
  }

  private wishOf(dryRun: unknown, headers: RequestHeaders): ChangeWish {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, headers['authorization']);
    return { dryRun: dryRunWanted(dryRun), ifMatch: headers['if-match'] };
  }
}
