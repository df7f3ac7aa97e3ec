import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import type { DeskArticle, FormatDescription } from '@wireroom/contracts';
import { chooseFormat, offeredFormats, renditionOf } from '@wireroom/formats';
import { runtimeFault } from '@wireroom/runtime';
import type { FastifyReply } from 'fastify';
import { validate } from 'uuid';
import { ReadArticle } from './read-article.js';

/** A rendition may be a page: it gets its own style and nothing else, neither scripts nor anything from elsewhere. */
const RENDITION_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; sandbox";

interface Wanted {
  readonly format?: string;
  readonly accept?: string;
}

/**
 * `GET /api/articles/{id}`: the newest revision; `/revisions/{n}`: that one. As JSON it is the page's data, by `format` or another media
 * type a rendition with what was found in the article. `GET /api/formats`: which there are.
 */
@Controller('api')
export class ArticleController {
  constructor(@Inject(ReadArticle) private readonly articles: ReadArticle) {}

  @Get('formats')
  formats(): FormatDescription[] {
    return offeredFormats();
  }

  @Get('articles/:id')
  async newest(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('format') format?: string,
    @Headers('accept') accept?: string,
  ): Promise<DeskArticle | Buffer> {
    return answer(reply, await this.articles.read(articleId(id)), { format, accept });
  }

  @Get('articles/:id/revisions/:n')
  async revision(
    @Param() { id, n }: { id: string; n: string },
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('format') format?: string,
    @Headers('accept') accept?: string,
  ): Promise<DeskArticle | Buffer> {
    if (!/^[1-9]\d{0,8}$/.test(n)) throw runtimeFault('not-found', { what: 'revision', id: n });
    return answer(reply, await this.articles.read(articleId(id), Number(n)), { format, accept });
  }
}

function articleId(id: string): string {
  if (!validate(id)) throw runtimeFault('not-found', { what: 'article', id });
  return id;
}

/** Who only says JSON, or nothing, gets the page's data; ninjs by its name. */
function answer(reply: FastifyReply, view: DeskArticle, wanted: Wanted): DeskArticle | Buffer {
  if (wanted.format === undefined && chooseFormat(wanted) === 'ninjs') return view;
  const { bytes, headers } = renditionOf(view, wanted);
  reply.headers({ ...headers, 'content-security-policy': RENDITION_POLICY });
  return bytes;
}
