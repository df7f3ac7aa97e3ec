import { createHash } from 'node:crypto';
import type { Annotation, Article, SkippedAnnotator } from '@wireroom/contracts';
import type { Annotator, AnnotatorSet } from './annotator.js';
import { articleTexts } from './article-context.js';
import { Deadline, DeadlinePassed } from './deadline.js';

/** What came of an article: what was found, and which annotators did not finish. */
export interface Annotated {
  readonly annotations: Annotation[];
  readonly skipped: SkippedAnnotator[];
}

export interface AnnotateOptions {
  /** Monotonic clock in milliseconds, for the budgets. */
  readonly now?: () => number;
}

/**
 * Runs every annotator over an article, in order. One that throws or overruns its budget is skipped and named, and the
 * others go on: enrichment never holds an article up. Never throws.
 */
export function annotateArticle(article: Article, set: AnnotatorSet, options: AnnotateOptions = {}): Annotated {
  const now = options.now ?? (() => performance.now());
  const shared = articleTexts(article);
  const annotations: Annotation[] = [];
  const skipped: SkippedAnnotator[] = [];
  let language = primaryLanguage(article.language);
  for (const annotator of set.annotators) {
    const deadline = new Deadline(annotator.budgetMs, now);
    const result = run(annotator, () => annotator.annotate(article, { ...shared, language, deadline }), deadline);
    if ('reason' in result) {
      skipped.push(result);
      continue;
    }
    for (const annotation of result.found) {
      annotations.push(annotation);
      if (annotation.type === 'language' && annotation.language !== 'und') language = annotation.language;
    }
  }
  return { annotations, skipped };
}

function run(annotator: Annotator, annotate: () => Annotation[], deadline: Deadline): { found: Annotation[] } | SkippedAnnotator {
  const overBudget: SkippedAnnotator = {
    annotator: annotator.name,
    reason: 'over-budget',
    detail: `more than ${annotator.budgetMs} ms`,
  };
  try {
    const found = annotate();
    return deadline.passed ? overBudget : { found };
  } catch (error) {
    if (error instanceof DeadlinePassed) return overBudget;
    return { annotator: annotator.name, reason: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Names and versions of all annotators, hashed: two runs of one revision with the same value must agree. */
export function pipelineVersion(set: AnnotatorSet): string {
  const names = set.annotators.map((annotator) => `${annotator.name}@${annotator.version}`);
  return createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 16);
}

/** `de-AT` and `DE_at` are both `de`; absent or unreadable is `und`. */
function primaryLanguage(tag: string | undefined): string {
  const primary = /^[a-z]{2,3}(?=$|[-_])/i.exec(tag ?? '')?.[0];
  return primary?.toLowerCase() ?? 'und';
}
