import { Controller, Get, Inject, Param } from '@nestjs/common';
import type { Article } from '@wireroom/contracts';
import { runtimeFault } from '@wireroom/runtime';
import { DataSource } from 'typeorm';
import { validate } from 'uuid';
import { ArticleState } from '../record/article.entity.js';
import { Revision } from '../record/revision.entity.js';

/** `GET /v1/articles/{id}`: the newest revision; `/revisions/{n}`: that one. */
@Controller('v1/articles')
export class ArticleController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  @Get(':id')
  async newest(@Param('id') id: string): Promise<Article> {
    if (!validate(id)) throw runtimeFault('not-found', { what: 'article', id });
    const state = await this.dataSource.getRepository(ArticleState).findOneBy({ id });
    if (state === null) throw runtimeFault('not-found', { what: 'article', id });
    return this.revision(id, String(state.revision));
  }

  @Get(':id/revisions/:n')
  async revision(@Param('id') id: string, @Param('n') n: string): Promise<Article> {
    const found =
      validate(id) && /^[1-9]\d{0,8}$/.test(n)
        ? await this.dataSource.getRepository(Revision).findOneBy({ articleId: id, revision: Number(n) })
        : null;
    if (found === null) throw runtimeFault('not-found', { what: 'revision', id: `${id}/${n}` });
    return found.article;
  }
}
