import { articleIdOf, type CurrentRevision } from '@wireroom/editorial';
import type { StoryName } from './story-name.js';

/** An article as it is under our lock. */
export interface CurrentArticle extends CurrentRevision {
  /** The article's own guid, and that of the item that made its newest revision. */
  readonly guid: string;
  readonly headGuid: string;
}

/** What is known of the articles of a batch. It moves on with each decision, so that a later item sees what was decided before it. */
export class KnownArticles {
  constructor(
    private readonly articles: Map<string, CurrentArticle>,
    private readonly aliases: Map<string, string>,
    private readonly stories: Map<string, string>,
  ) {}

  private readonly usedBefore = new Map<string, Set<string>>();

  /** Whether the article was usable with this content before, as far as `remember` was told and in this batch. */
  hadContent(articleId: string, contentHash: string): boolean {
    return this.usedBefore.get(articleId)?.has(contentHash) ?? false;
  }

  /** @param contentHash of a usable item of the article */
  remember(articleId: string, contentHash: string): void {
    const known = this.usedBefore.get(articleId);
    if (known === undefined) this.usedBefore.set(articleId, new Set([contentHash]));
    else known.add(contentHash);
  }

  /** An article by its id. */
  current(articleId: string): CurrentArticle | undefined {
    return this.articles.get(articleId);
  }

  /** The article that a guid belongs to, as its own before as an alias. @param ownId the id that the guid gives */
  findById(ownId: string): (CurrentArticle & { readonly articleId: string }) | undefined {
    const articleId = this.articles.has(ownId) ? ownId : this.aliases.get(ownId);
    const article = articleId === undefined ? undefined : this.articles.get(articleId);
    return articleId === undefined || article === undefined ? undefined : { ...article, articleId };
  }

  find(provider: string, guid: string): ReturnType<KnownArticles['findById']> {
    return this.findById(articleIdOf(provider, guid));
  }

  findStory(story: StoryName | undefined): ReturnType<KnownArticles['findById']> {
    const articleId = story && this.stories.get(story.key);
    return articleId === undefined ? undefined : this.findById(articleId);
  }

  moveOn(articleId: string, article: CurrentArticle): void {
    this.articles.set(articleId, article);
    if (article.pubStatus === 'usable') this.remember(articleId, article.contentHash);
  }

  addAlias(aliasId: string, articleId: string): void {
    this.aliases.set(aliasId, articleId);
  }

  setStory(story: StoryName, articleId: string): void {
    this.stories.set(story.key, articleId);
  }
}
