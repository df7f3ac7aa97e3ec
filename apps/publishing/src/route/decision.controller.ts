import { Controller, Get, Headers, Inject, Param, Query } from '@nestjs/common';
import type { ArticleDecisions } from '@wireroom/contracts';
import { requireOperator, runtimeFault } from '@wireroom/runtime';
import { validate } from 'uuid';
import { z } from 'zod';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { ExplainRevision } from './explain-revision.js';

const Revision = z.coerce.number().int().min(1).optional();

/** `GET /v1/articles/{articleId}/decisions`: why routes took a revision, or did not. */
@Controller('v1/articles')
export class DecisionController {
  constructor(
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
    @Inject(ExplainRevision) private readonly revisions: ExplainRevision,
  ) {}

  @Get(':articleId/decisions')
  async decisions(
    @Param('articleId') articleId: string,
    @Query() { revision: asked, route }: Readonly<Record<string, unknown>>,
    @Headers('authorization') key?: string,
  ): Promise<ArticleDecisions> {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, key);
    if (!validate(articleId)) throw runtimeFault('request-invalid', { where: 'articleId', why: 'not the id of an article' });
    const revision = Revision.safeParse(asked);
    if (!revision.success) throw runtimeFault('request-invalid', { where: 'revision', why: '1 or more' });
    const routeId = route === undefined ? undefined : String(route);
    return this.revisions.explain({ articleId, revision: revision.data, routeId });
  }
}
