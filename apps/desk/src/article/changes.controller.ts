import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { RevisionChanges } from '@wireroom/contracts';
import { runtimeFault } from '@wireroom/runtime';
import type { FastifyReply } from 'fastify';
import { validate } from 'uuid';
import { ReadChanges } from './read-changes.js';

/** Two revisions never change, so neither does what lies between them; a day, because a newer desk may compare them better. */
const NEVER_CHANGES = 'private, max-age=86400, immutable';
const NUMBER = /^[1-9]\d{0,8}$/;

/** `GET /api/articles/{id}/revisions/{n}/changes?since=`: what the revision changed against an older one, by default the one before. */
@Controller('api/articles')
export class ChangesController {
  constructor(@Inject(ReadChanges) private readonly changes: ReadChanges) {}

  @Get(':id/revisions/:n/changes')
  async read(
    @Param() { id, n }: { id: string; n: string },
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('since') since?: string,
  ): Promise<RevisionChanges> {
    if (!validate(id)) throw runtimeFault('not-found', { what: 'article', id });
    if (!NUMBER.test(n)) throw runtimeFault('not-found', { what: 'revision', id: n });
    if (since !== undefined && !(NUMBER.test(since) && Number(since) < Number(n)))
      throw runtimeFault('request-invalid', { where: 'since', why: 'not the number of an older revision' });
    const changes = await this.changes.read(id, Number(n), since === undefined ? undefined : Number(since));
    // Which revision is the one before is only certain where it is named: another may still be on its way.
    reply.header('cache-control', since === undefined ? 'no-cache' : NEVER_CHANGES);
    return changes;
  }
}
