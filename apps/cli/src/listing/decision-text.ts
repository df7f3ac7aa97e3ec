import type { HoldDecision, HoldOutcome } from '@wireroom/contracts';
import { timeText } from './time-text.js';

/** What came of a decision, in a sentence. */
export function decisionText({ revision }: HoldDecision, { outcome, reason, releaseAt, newestRevision }: HoldOutcome): string {
  switch (outcome) {
    case 'released':
      return `Revision ${revision} goes out.\n`;
    case 'rejected':
      return `Revision ${revision} is kept back.\n`;
    case 'held':
      return `Revision ${revision} is approved, and still ${reason ?? 'held'}${releaseAt ? ` until ${timeText(releaseAt)}` : ''}.\n`;
    case 'refused':
      return `Nothing was decided: ${REFUSALS[reason ?? ''] ?? reason ?? 'it was refused'}${newestRevision ? `, revision ${newestRevision}` : ''}.\n`;
  }
}

const REFUSALS: Readonly<Record<string, string>> = {
  'not-held': 'the route holds nothing of the article',
  'newer-revision': 'a newer revision has come',
  'no-person-needed': 'what is held waits for no person',
};
