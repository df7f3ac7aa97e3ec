import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Article, type Command, WithdrawArticle, type WithdrawalAnswer, type WithdrawalOrder } from '@wireroom/contracts';
import { CommandServer } from '@wireroom/messaging';
import { AnsweredCommands, TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock, runtimeFault } from '@wireroom/runtime';
import { IngestPipeline } from '../ingest.pipeline.js';
import { orderDocument } from './order-document.js';
import { withdrawnItem } from './withdrawn-item.js';

/** Withdraws articles at the desk's orders. */
@Injectable()
export class WithdrawArticles implements OnApplicationBootstrap {
  constructor(
    @Inject(CommandServer) private readonly server: CommandServer,
    @Inject(AnsweredCommands) private readonly commands: AnsweredCommands,
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(IngestPipeline) private readonly pipeline: IngestPipeline,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    const { name } = WithdrawArticle;
    this.server.answer(WithdrawArticle, (command) =>
      this.commands.once({ commandId: command.commandId, name }, () => this.withdraw(command)),
    );
  }

  /** @throws Fault `not-found` */
  private async withdraw(command: Command<WithdrawalOrder>): Promise<WithdrawalAnswer> {
    const { articleId, how } = command.data;
    const article = await this.newest(articleId);
    if (article.pubStatus === 'canceled' || (article.pubStatus === 'withheld' && how === 'withhold'))
      return { outcome: 'refused', reason: 'already-withdrawn', revision: article.revision };
    const at = this.clock.now();
    const item = withdrawnItem(article, { how, issuer: command.issuer, at });
    // Should an earlier revision have said that it was made later still, the order goes by its arrival.
    for (const each of [item, { ...item, versionCreated: undefined }]) {
      const { items } = await this.pipeline.order(orderDocument(command, article, { item: each, at }));
      const [done] = items;
      if (done?.outcome === 'withdrawn' && done.revision !== undefined)
        return { outcome: 'withdrawn', articleId, revision: done.revision };
    }
    throw runtimeFault('internal');
  }

  /** Under the lock that the line takes as well: nobody makes another revision until we commit. */
  private async newest(articleId: string): Promise<Article> {
    await this.gate.sql('select 1 from ingest.article where id = $1 for update', [articleId]);
    const [row] = await this.gate.sql<{ article: Article }>(
      'select article from ingest.revision where article_id = $1 order by revision desc limit 1',
      [articleId],
    );
    if (row === undefined) throw runtimeFault('not-found', { what: 'article', id: articleId });
    return row.article;
  }
}
