import { Controller, Get, Inject, Param } from '@nestjs/common';
import type { DeskArticle } from '@wireroom/contracts';
import { runtimeFault } from '@wireroom/runtime';
import { validate } from 'uuid';
import { ReadArticle } from './read-article.js';

/** `GET /api/articles/{id}`: the newest revision; `/revisions/{n}`: that one. */
@Controller('api/articles')
export class ArticleController {
  constructor(@Inject(ReadArticle) private readonly articles: ReadArticle) {}

  @Get(':id')
  newest(@Param('id') id: string): Promise<DeskArticle> {
    return this.articles.read(articleId(id));
  }

  @Get(':id/revisions/:n')
  revision(@Param('id') id: string, @Param('n') n: string): Promise<DeskArticle> {
    if (!/^[1-9]\d{0,8}$/.test(n)) throw runtimeFault('not-found', { what: 'revision', id: n });
    return this.articles.read(articleId(id), Number(n));
  }
}

function articleId(id: string): string {
  if (!validate(id)) throw runtimeFault('not-found', { what: 'article', id });
  return id;
}
