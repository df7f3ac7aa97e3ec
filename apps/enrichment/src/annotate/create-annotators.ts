import { createAiDisclosureAnnotator } from './ai-disclosure/annotate-ai-disclosure.js';
import type { AnnotatorSet } from './annotator.js';
import { createLanguageAnnotator } from './language/annotate-language.js';
import { createPlacesAnnotator } from './places/annotate-places.js';
import { createReadingTimeAnnotator } from './reading-time/annotate-reading-time.js';

/**
 * Milliseconds that each annotator may take for one article. Far above what any of them needs (see README), so that a pause
 * of the process does not cost a result, and far below what would hold up the wire.
 */
export const DEFAULT_BUDGETS = { language: 100, 'reading-time': 100, 'ai-disclosure': 100, places: 250 } as const;
export type AnnotatorName = keyof typeof DEFAULT_BUDGETS;

/**
 * Loads what the annotators need and gives them in the order in which they run: language first, since the others go by it.
 * @throws Fault `tables-missing`
 */
export async function createAnnotators(budgets: Partial<Record<AnnotatorName, number>> = {}): Promise<AnnotatorSet> {
  const ms = { ...DEFAULT_BUDGETS, ...budgets };
  const language = await createLanguageAnnotator(ms.language);
  return {
    annotators: [
      language,
      createReadingTimeAnnotator(ms['reading-time']),
      createAiDisclosureAnnotator(ms['ai-disclosure']),
      createPlacesAnnotator(ms.places),
    ],
  };
}
