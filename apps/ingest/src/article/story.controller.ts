import { Controller, Get, Inject, Param } from '@nestjs/common';
import type { ArticleChain, ArticleDocuments } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { runtimeFault } from '@wireroom/runtime';
import { validate } from 'uuid';
import { aliasesOf } from './aliases-of.js';
import { chainMember } from './chain-row.js';
import { documentsOf } from './documents-of.js';
import { predecessorsOf } from './predecessors-of.js';
import { successorsOf } from './successors-of.js';

/**
 * `GET /v1/articles/{id}/chain`: what it replaces and what replaces it, also where its own items have not come yet and others wait for
 * it; `/documents`: every document that brought it.
 */
@Controller('v1/articles')
export class StoryController {
  constructor(@Inject(TransactionGate) private readonly gate: TransactionGate) {}

  @Get(':id/chain')
  async chain(@Param('id') id: string): Promise<ArticleChain> {
    if (!validate(id)) throw runtimeFault('not-found', { what: 'article', id });
    const [predecessors, successors, aliases] = await Promise.all([
      predecessorsOf(this.gate, id),
      successorsOf(this.gate, id),
      aliasesOf(this.gate, id),
    ]);
    if (predecessors.length + successors.length + aliases.length === 0) await this.requireArticle(id);
    return {
      articleId: id,
      predecessors: predecessors.map(chainMember),
      successors: successors.map(chainMember),
      aliases,
    };
  }

  @Get(':id/documents')
  async documents(@Param('id') id: string): Promise<ArticleDocuments> {
    const documents = validate(id) ? await documentsOf(this.gate, id) : [];
    if (documents.length === 0) throw runtimeFault('not-found', { what: 'article', id });
    return { articleId: id, documents };
  }

  private async requireArticle(id: string): Promise<void> {
    const found = await this.gate.read('select from ingest.article where id = $1', [id]);
    if (found.length === 0) throw runtimeFault('not-found', { what: 'article', id });
  }
}
