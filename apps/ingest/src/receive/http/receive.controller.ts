import { Body, Controller, Headers, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { Receipt } from '@wireroom/contracts';
import { CLOCK, type Clock, nextTraceparent, Readiness } from '@wireroom/runtime';
import type { FastifyReply } from 'fastify';
import { v7 } from 'uuid';
import { IngestPipeline } from '../../ingest.pipeline.js';
import { ingestFault } from '../../ingest-faults.js';
import { Sources } from '../../source/sources.js';
import { requireKey } from './source-key.js';

type RequestHeaders = Readonly<Record<string, string | undefined>>;

/** `POST /v1/sources/{sourceId}/documents`: raw bytes of any media type, the source's bearer key, a receipt for an answer. */
@Controller('v1/sources')
export class ReceiveController {
  constructor(
    @Inject(Sources) private readonly sources: Sources,
    @Inject(IngestPipeline) private readonly pipeline: IngestPipeline,
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post(':sourceId/documents')
  @HttpCode(201)
  async receive(
    @Param('sourceId') sourceId: string,
    @Headers() headers: RequestHeaders,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Receipt> {
    this.readiness.require();
    const source = await this.sources.find(sourceId);
    if (source === undefined) throw ingestFault('source-unknown', { sourceId });
    requireKey(source, headers['authorization']);
    const receivedAt = this.clock.now();
    const receipt = await this.pipeline.accept({
      // The id carries the very millisecond of `receivedAt`: it leads back to the document's partition.
      documentId: v7({ msecs: receivedAt.getTime() }),
      source,
      bytes: requireBytes(headers, body),
      receivedAt,
      mediaType: headers['content-type'],
      sourceUrl: headers['content-location'],
      traceparent: nextTraceparent(headers['traceparent']),
    });
    reply.header('location', `/v1/documents/${receipt.documentId}`);
    return receipt;
  }
}

function requireBytes(headers: RequestHeaders, body: unknown): Buffer {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity')
    throw ingestFault('content-encoding-unsupported', { encoding });
  if (!Buffer.isBuffer(body) || body.length === 0) throw ingestFault('document-empty');
  return body;
}
