import { describe, expect, test } from '@jest/globals';
import { Article, ArticleEnriched, ArticleReceived } from '@wireroom/contracts';
import { anArticle } from '../builders/article.js';
import { articleEnriched, articleReceived } from '../builders/events.js';
import { storyKilled, storyUnderEmbargo, storyWithCorrection } from './stories.js';

describe('builders and stories', () => {
  const articles = [anArticle(), ...storyWithCorrection(), ...storyKilled(), storyUnderEmbargo('2030-01-01T00:00:00Z')];

  test.each(articles)('make valid articles and events: $headline', (article) => {
    expect(Article.safeParse(article).error).toBeUndefined();
    expect(ArticleReceived.schema.safeParse(articleReceived({ article })).error).toBeUndefined();
    expect(ArticleEnriched.schema.safeParse(articleEnriched({ article })).error).toBeUndefined();
  });

  test('keep the id across revisions and change the content hash', () => {
    const story = storyWithCorrection();
    expect(new Set(story.map(({ id }) => id)).size).toBe(1);
    expect(new Set(story.map(({ contentHash }) => contentHash)).size).toBe(3);
    expect(story.map(({ revision }) => revision)).toEqual([1, 2, 3]);
  });
});
