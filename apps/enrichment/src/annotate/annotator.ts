import type { Annotation, Article } from '@wireroom/contracts';
import type { ArticleContext } from './article-context.js';

/** One thing that enrichment looks for: a folder with one pure function, a version and a budget. */
export interface Annotator {
  /** Name of the folder, as annotations and metrics show it. */
  readonly name: string;
  /** Raised whenever other results may come out, so that a replay is told apart from the first run. */
  readonly version: number;
  /** Milliseconds of wall clock after which the result is dropped. A stop for runaway input, not a target: see README. */
  readonly budgetMs: number;
  /**
   * Pure: the same article and context give the same annotations.
   * @throws DeadlinePassed when it notices by itself that the budget is spent.
   */
  annotate(article: Article, context: ArticleContext): Annotation[];
}

/** The annotators of a pipeline, in the order in which they run. */
export interface AnnotatorSet {
  readonly annotators: readonly Annotator[];
}
