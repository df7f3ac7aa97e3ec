import { Controller, Get, Header, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import type { Article, RevisionChanges } from '@wireroom/contracts';
import { revisionChanges } from '@wireroom/editorial';
import { chooseFormat, renditionOf } from '@wireroom/formats';
import { runtimeFault } from '@wireroom/runtime';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { validate } from 'uuid';
import { ArticleState } from '../record/article.entity.js';
import { Revision } from '../record/revision.entity.js';

/** Revisions never change, and so neither does what one changed. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * `GET /v1/articles/{id}`: the newest revision; `/revisions/{n}`: that one. As JSON it is the article of the contract, by `format` or
 * another media type a rendition of it, without what enrichment finds later, which the desk's has. `/revisions/{n}/changes`: what it
 * changed against the one before, or against an older one.
 */
@Controller('v1/articles')
export class ArticleController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  @Get(':id')
  async newest(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('format') format?: string,
    @Headers('accept') accept?: string,
  ): Promise<Article | Buffer> {
    if (!validate(id)) throw runtimeFault('not-found', { what: 'article', id });
    const state = await this.dataSource.getRepository(ArticleState).findOneBy({ id });
    if (state === null) throw runtimeFault('not-found', { what: 'article', id });
    return answer(reply, await this.find(id, String(state.revision)), { format, accept });
  }

  @Get(':id/revisions/:n')
  async revision(
    @Param() { id, n }: { id: string; n: string },
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('format') format?: string,
    @Headers('accept') accept?: string,
  ): Promise<Article | Buffer> {
    return answer(reply, await this.find(id, n), { format, accept });
  }

  @Get(':id/revisions/:n/changes')
  @Header('cache-control', IMMUTABLE)
  async changes(@Param() { id, n }: { id: string; n: string }, @Query('since') since?: string): Promise<RevisionChanges> {
    const after = await this.find(id, n);
    const before = Number(since ?? after.revision - 1);
    if (!Number.isInteger(before) || before < 1 || before >= after.revision)
      throw runtimeFault('request-invalid', {
        where: 'since',
        why: 'must be the number of an older revision; the first has none',
      });
    return revisionChanges(await this.find(id, String(before)), after);
  }

  private async find(id: string, n: string): Promise<Article> {
    const found =
      validate(id) && /^[1-9]\d{0,8}$/.test(n)
        ? await this.dataSource.getRepository(Revision).findOneBy({ articleId: id, revision: Number(n) })
        : null;
    if (found === null) throw runtimeFault('not-found', { what: 'revision', id: `${id}/${n}` });
    return found.article;
  }
}

/** Who only says JSON, or nothing, gets the article itself; ninjs by its name. */
function answer(reply: FastifyReply, article: Article, wanted: { format?: string; accept?: string }): Article | Buffer {
  if (wanted.format === undefined && chooseFormat(wanted) === 'ninjs') return article;
  const { bytes, headers } = renditionOf({ article, annotations: [] }, wanted);
  reply.headers(headers);
  return bytes;
}
