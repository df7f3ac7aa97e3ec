import { Inject, Injectable } from '@nestjs/common';
import { TransactionGate } from '@wireroom/persistence';
import type { Routed } from '../line/routed.js';
import { PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import type { ReadersTold, Told } from '../obligation/readers-told.js';
import { type FoundRecipient, RECIPIENT_FINDERS, type RecipientFinder } from '../obligation/recipient-finder.js';
import { isNews, noticesOf, noticesOfRoute } from './notices-of.js';

const NOBODY: Told = new Map();

/** "Your copy is stale": finds whom the readers of an article have named to be told of its corrections and withdrawals. */
@Injectable()
export class TellReaders implements ReadersTold {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(RECIPIENT_FINDERS) private readonly finders: readonly RecipientFinder[],
  ) {}

  /** Nobody is looked for where no route that sends the revision has clients that want it. */
  async find(routed: readonly Routed[], found: readonly FoundRecipient[]): Promise<Told> {
    const news = routed.filter((each) => isNews(each.publication) && this.somebodyWants(each));
    if (news.length === 0) return NOBODY;
    const corrections = news.filter(({ publication }) => publication.article.pubStatus === 'usable');
    const recipients = [...found, ...(await this.readersOf(corrections.map(({ publication }) => publication.article.id)))];
    return new Map(news.map((each) => [each.publication.article.id, noticesOf(each, recipients, (id) => this.plan.route(id))]));
  }

  private somebodyWants({ verdicts }: Routed): boolean {
    return verdicts.some(({ routeId, outcome }) => outcome === 'send' && noticesOfRoute(this.plan.route(routeId) ?? {}).size > 0);
  }

  private async readersOf(articleIds: readonly string[]): Promise<FoundRecipient[]> {
    const readers: FoundRecipient[] = [];
    if (articleIds.length > 0) for (const find of this.finders) readers.push(...(await find(this.gate, articleIds)));
    return readers;
  }
}
