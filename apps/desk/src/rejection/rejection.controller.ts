import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { RejectionPage } from '@wireroom/contracts';
import { runtimeFault } from '@wireroom/runtime';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { RejectionRow } from './rejection.entity.js';

const Limit = z.coerce.number().int().min(1).max(500).default(100);

/** `GET /api/rejections?limit=`: newest first. */
@Controller('api/rejections')
export class RejectionController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  @Get()
  async newest(@Query('limit') limit?: string): Promise<RejectionPage> {
    const take = Limit.safeParse(limit);
    if (!take.success) throw runtimeFault('request-invalid', { where: 'limit', why: '1 to 500' });
    const [rows, total] = await this.dataSource
      .getRepository(RejectionRow)
      .findAndCount({ order: { receivedAt: 'desc', documentId: 'desc', item: 'asc' }, take: take.data });
    return { rejections: rows.map((row) => row.rejection), total };
  }
}
