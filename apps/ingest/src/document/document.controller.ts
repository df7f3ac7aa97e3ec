import { Controller, Get, Inject, Param, Res, StreamableFile } from '@nestjs/common';
import type { Receipt } from '@wireroom/contracts';
import { runtimeFault } from '@wireroom/runtime';
import type { FastifyReply } from 'fastify';
import { DataSource, type FindOptionsSelect } from 'typeorm';
import { validate, version } from 'uuid';
import { Document } from '../keep/document.entity.js';

/** `GET /v1/documents/{id}`: the receipt; `/raw`: the bytes as they were received. */
@Controller('v1/documents')
export class DocumentController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  @Get(':id')
  async receipt(@Param('id') id: string): Promise<Receipt> {
    return (await this.find(id, { id: true, receivedAt: true, receipt: true } as FindOptionsSelect<Document>)).receipt;
  }

  @Get(':id/raw')
  async raw(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const document = await this.find(id, { id: true, receivedAt: true, mediaType: true, bytes: true });
    // As an attachment and without sniffing: what an agency sent is never rendered in the origin of this service.
    reply.header('x-content-type-options', 'nosniff').header('content-security-policy', "default-src 'none'; sandbox");
    return new StreamableFile(document.bytes, {
      type: document.mediaType ?? 'application/octet-stream',
      disposition: `attachment; filename="${id}"`,
      length: document.bytes.length,
    });
  }

  private async find(id: string, select: FindOptionsSelect<Document>): Promise<Document> {
    if (!validate(id) || version(id) !== 7) throw runtimeFault('not-found', { what: 'document', id });
    const where = { id, receivedAt: timeOf(id) };
    const document = await this.dataSource.getRepository(Document).findOne({ where, select });
    if (document === null) throw runtimeFault('not-found', { what: 'document', id });
    return document;
  }
}

/** The millisecond in a UUIDv7 (RFC 9562, section 5.7): leads to the one partition that may hold the document. */
export function timeOf(uuidv7: string): Date {
  return new Date(Number.parseInt(uuidv7.replaceAll('-', '').slice(0, 12), 16));
}
