import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import { CursorAcknowledgement, CursorMove, CursorName, type ProductCursor } from '@wireroom/contracts';
import type { FastifyReply } from 'fastify';
import { ProductAccess } from '../access/product-access.js';
import type { CursorKey } from './cursor-table.js';
import { Cursors } from './cursors.js';
import { wanted } from './wanted.js';

/** `/v1/products/{route}/cursors/{name}`: where a client is. Cursors belong to the client whose key made them. */
@Controller('v1/products/:route/cursors/:name')
export class CursorController {
  constructor(
    @Inject(ProductAccess) private readonly access: ProductAccess,
    @Inject(Cursors) private readonly cursors: Cursors,
  ) {}

  @Get()
  read(
    @Param() path: Record<string, string>,
    @Query('key') key: unknown,
    @Headers('authorization') authorization?: string,
  ): Promise<ProductCursor> {
    return this.cursors.get(this.keyOf(path, { key, authorization }));
  }

  @Put()
  async put(
    @Param() path: Record<string, string>,
    @Query('key') key: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProductCursor> {
    const cursor = this.keyOf(path, { key, authorization });
    const created = await this.cursors.put(cursor, wanted(CursorMove, body ?? {}));
    reply.status(created ? 201 : 200);
    return this.cursors.get(cursor);
  }

  @Post('ack')
  @HttpCode(200)
  async acknowledge(
    @Param() path: Record<string, string>,
    @Query('key') key: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Body() body: unknown,
  ): Promise<ProductCursor> {
    const cursor = this.keyOf(path, { key, authorization });
    await this.cursors.acknowledge(cursor, wanted(CursorAcknowledgement, body).sequence);
    return this.cursors.get(cursor);
  }

  @Delete()
  @HttpCode(204)
  async remove(
    @Param() path: Record<string, string>,
    @Query('key') key: unknown,
    @Headers('authorization') authorization?: string,
  ): Promise<void> {
    await this.cursors.remove(this.keyOf(path, { key, authorization }));
  }

  private keyOf(path: Record<string, string>, given: { key: unknown; authorization: string | undefined }): CursorKey {
    const routeId = path['route'] ?? '';
    const client = this.access.clientOf(routeId, given);
    return { routeId, client, name: wanted(CursorName, path['name']) };
  }
}
