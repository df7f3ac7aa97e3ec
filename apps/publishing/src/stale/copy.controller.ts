import { createHash } from 'node:crypto';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { CopyQuestion, CopyQuestions, type CopyStatus, type CopyStatusList } from '@wireroom/contracts';
import { runtimeFault } from '@wireroom/runtime';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { Copies } from './copies.js';

type Asked = Readonly<Record<string, unknown>>;
type AskedHeaders = Readonly<Record<string, string | undefined>>;

/** What those who took an article ask about their copy. */
@Controller('v1/articles')
export class CopyController {
  constructor(
    @Inject(Copies) private readonly copies: Copies,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
  ) {}

  @Get('status')
  async named(
    @Query() query: Asked,
    @Headers() headers: AskedHeaders,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CopyStatus | undefined> {
    const { provider, guid, deliveryId, revision } = query;
    return this.one({ provider, guid, deliveryId, revision }, { key: query['key'], headers, reply });
  }

  @Get(':articleId/status')
  async article(
    @Param('articleId') articleId: string,
    @Query() query: Asked,
    @Headers() headers: AskedHeaders,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CopyStatus | undefined> {
    return this.one({ articleId, revision: query['revision'] }, { key: query['key'], headers, reply });
  }

  /** About many. What is not known is an answer too: the others count all the same. */
  @Post('status')
  @HttpCode(200)
  async many(
    @Body() body: unknown,
    @Query('key') key: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CopyStatusList> {
    const { copies } = wanted(CopyQuestions, body);
    const most = this.config.WIREROOM_STATUS_COPIES;
    if (copies.length > most) throw runtimeFault('request-invalid', { where: 'copies', why: `at most ${most} at once` });
    reply.header('cache-control', 'no-store');
    return { copies: await this.copies.status(copies, { authorization, key }) };
  }

  /** A cache may keep the answer of one asker, and must ask each time whether it still holds. */
  private async one(
    asked: Asked,
    { key, headers, reply }: { key: unknown; headers: AskedHeaders; reply: FastifyReply },
  ): Promise<CopyStatus | undefined> {
    const revision = asked['revision'] === undefined ? undefined : Number(asked['revision']);
    const question = wanted(CopyQuestion, { ...asked, revision });
    const [status] = await this.copies.status([question], { authorization: headers['authorization'], key });
    if (status === undefined || status.status === 'unknown')
      throw runtimeFault('not-found', { what: 'copy of article', id: nameOf(question) });
    const tag = `"${createHash('sha256').update(JSON.stringify(status)).digest('base64url').slice(0, 22)}"`;
    reply.header('etag', tag).header('cache-control', 'private, no-cache').header('vary', 'authorization');
    if (!has(headers['if-none-match'], tag)) return status;
    reply.status(304);
    return undefined;
  }
}

function nameOf({ articleId, deliveryId, provider, guid }: CopyQuestion): string {
  return articleId ?? deliveryId ?? `${guid} of ${provider}`;
}

/** RFC 9110, If-None-Match: weak comparison over a list. */
function has(header: string | undefined, tag: string): boolean {
  return header?.split(',').some((each) => each.trim().replace(/^W\//, '') === tag) ?? false;
}

function wanted<S extends z.ZodType>(schema: S, given: unknown): z.infer<S> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw runtimeFault('request-invalid', { where: issue?.path.join('.') || 'copy', why: issue?.message ?? 'cannot be read' });
}
