import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { AuditPage } from '@wireroom/contracts';
import { runtimeFault } from '@wireroom/runtime';
import { z } from 'zod';
import { ReadAudit } from './read-audit.js';
import { Requires } from './requires.js';

const Limit = z.coerce.number().int().min(1).max(200).default(50);
const Cursor = z.coerce.number().int().min(1).optional();

/** `GET /api/audit?before=&limit=`: what people did at the desk, newest first. */
@Controller('api/audit')
export class AuditController {
  constructor(@Inject(ReadAudit) private readonly audit: ReadAudit) {}

  @Get()
  @Requires('audit')
  page(@Query('before') before?: string, @Query('limit') limit?: string): Promise<AuditPage> {
    const take = Limit.safeParse(limit);
    if (!take.success) throw runtimeFault('request-invalid', { where: 'limit', why: '1 to 200' });
    const cursor = Cursor.safeParse(before);
    if (!cursor.success) throw runtimeFault('request-invalid', { where: 'before', why: 'not a cursor of the audit' });
    return this.audit.page(take.data, cursor.data);
  }
}
