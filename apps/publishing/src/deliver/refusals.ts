import { mayRefuseLogin, saysNotNow } from './answer-status.js';
import type { Answer } from './attempt.js';

/** So many refusals in a row suspend a destination; so many of one article alone make its delivery a dead letter. */
export const LOGIN_REFUSALS = 5;

/** Refusals of what may be the login, the last one included. */
export interface Refused {
  /** In a row at the destination, whatever it was sent. */
  readonly inARow: number;
  /** How many articles those were about. */
  readonly articles: number;
  /** How often this article was refused, whatever became of others. */
  readonly ofThis: number;
}

/**
 * Counts how often a destination that speaks HTTP refuses. An answer that takes an article, or finds fault with the article itself, shows that the
 * login holds, and the row ends; "not now" or no answer shows nothing. Like the circuit, there is one for a destination in each process, made anew when
 * the destination is resumed.
 */
export class Refusals {
  private inARow = 0;
  private readonly articles = new Set<string>();
  private readonly ofArticle = new Map<string, number>();

  /** Takes in an answer; undefined when it refuses no login. */
  take(articleId: string, { httpStatus, delivered }: Answer): Refused | undefined {
    if (mayRefuseLogin(httpStatus)) return this.refused(articleId);
    if (delivered === true || (httpStatus !== undefined && !saysNotNow(httpStatus))) {
      this.inARow = 0;
      this.articles.clear();
      this.ofArticle.delete(articleId);
    }
    return undefined;
  }

  private refused(articleId: string): Refused {
    this.inARow += 1;
    this.articles.add(articleId);
    const ofThis = (this.ofArticle.get(articleId) ?? 0) + 1;
    if (ofThis < LOGIN_REFUSALS) this.ofArticle.set(articleId, ofThis);
    // Its delivery ends with this one; a later revision is another matter.
    else this.ofArticle.delete(articleId);
    return { inARow: this.inARow, articles: this.articles.size, ofThis };
  }
}
