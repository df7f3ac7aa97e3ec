import type { Article, EmbargoBreakOutcome } from '@wireroom/contracts';
import { embargoedUntil } from '@wireroom/editorial';
import type { KeptStep } from './break-steps.js';

/** The end of the embargo that a person may want broken, or why there is nothing to break. */
export function breakable(
  article: Article,
  wanted: { readonly revision: number; readonly steps: readonly KeptStep[] },
  at: Date,
): Date | EmbargoBreakOutcome {
  const { revision, steps } = wanted;
  if (revision < article.revision) return { outcome: 'refused', reason: 'newer-revision', newestRevision: article.revision };
  const end = article.pubStatus === 'usable' && revision === article.revision ? embargoedUntil(article, at) : undefined;
  if (end !== undefined) return end;
  const broken = steps.some((each) => each.step === 'confirmed' && each.revision === revision);
  return { outcome: 'refused', reason: broken ? 'already-broken' : 'not-embargoed' };
}
