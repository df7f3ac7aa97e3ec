import { Inject, Injectable } from '@nestjs/common';
import type { CopyQuestion, CopyStatus } from '@wireroom/contracts';
import { articleIdOf, copyState } from '@wireroom/editorial';
import { TransactionGate } from '@wireroom/persistence';
import { type Credentials, ProductAccess } from '../access/product-access.js';
import { PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { askingRoutes } from './asking-routes.js';
import { type Delivered, findDelivered } from './find-delivered.js';
import { readSent, type SentArticle } from './read-sent.js';

/** Says how copies stand, for whoever may read a route that sent the article. */
@Injectable()
export class Copies {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(ProductAccess) private readonly access: ProductAccess,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
  ) {}

  /**
   * The answers, in the order of the questions; `unknown` where no route of the asker sent the article.
   * @throws Fault `asker-unknown` (401)
   */
  async status(questions: readonly CopyQuestion[], credentials: Credentials): Promise<CopyStatus[]> {
    const { routes } = this.plan;
    const doors = { operatorKey: this.config.WIREROOM_OPERATOR_KEY, routes, access: this.access };
    const routeIds = askingRoutes(doors, credentials);
    const delivered = await findDelivered(
      this.gate,
      questions.flatMap(({ deliveryId }) => deliveryId ?? []),
    );
    const meant = questions.map((question) => meantBy(question, delivered));
    const articleIds = new Set(meant.flatMap((copy) => copy?.articleId ?? []));
    const articles = await readSent(this.gate, [...articleIds], routeIds);
    return questions.map((question, place) => answerTo(question, meant[place], articles));
  }
}

interface Meant {
  readonly articleId: string;
  readonly revision?: number;
}

function meantBy(question: CopyQuestion, delivered: ReadonlyMap<string, Delivered>): Meant | undefined {
  const { articleId, provider, guid, deliveryId, revision } = question;
  if (deliveryId !== undefined) return delivered.get(deliveryId.toLowerCase());
  const id = articleId?.toLowerCase() ?? articleIdOf(provider ?? '', guid ?? '');
  return { articleId: id, ...(revision !== undefined && { revision }) };
}

function answerTo(question: CopyQuestion, meant: Meant | undefined, articles: ReadonlyMap<string, SentArticle>): CopyStatus {
  const article = meant && articles.get(meant.articleId);
  if (article === undefined) return { ...question, status: 'unknown', followed: [] };
  const { sent, provider, guid } = article;
  const { followed, ...decided } = copyState(sent, meant?.revision);
  return { ...question, provider, guid, ...meant, ...decided, followed: [...followed] };
}
