import type { ArticleDecisions, RecordedDecision } from '@wireroom/contracts';
import { timeText } from './time-text.js';

/** What routes decided about a revision, and why: a paragraph for each, those that took it first. */
export function explanationText({ articleId, revision, decidedAt, decisions }: ArticleDecisions): string {
  const head = `article ${articleId}, revision ${revision}, decided ${timeText(decidedAt)}`;
  const sorted = [...decisions].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  return `${[head, ...sorted.map(decisionText)].join('\n')}\n`;
}

type Outcome = RecordedDecision['outcome'];

const ORDER: readonly Outcome[] = ['send', 'hold', 'skip'];
const WORDS: Readonly<Record<Outcome, string>> = { send: 'takes it', hold: 'holds it', skip: 'does not take it' };

function decisionText({ routeId, outcome, reason, detail, recorded }: RecordedDecision): string {
  const why = detail === undefined ? reason : `${reason}: ${detail}`;
  const anew = recorded ? '' : '\n    (not on record: this is how the route decides now)';
  return `  route ${routeId} ${WORDS[outcome]}: ${why}${anew}`;
}
