import type { ResendOutcome, ResendReport } from '@wireroom/contracts';
import { countText } from './count-text.js';

/** What came of sending many again, or would come of it. */
export function reportText({ outcome, reason, matching, outdated, resendable, limit }: ResendReport): string {
  if (outcome === 'resent') return `${countText(resendable, 'delivery')} sent again.\n`;
  if (reason === 'too-many') return `There are more than ${limit}, and nothing was sent: choose a later --since, or a query.\n`;
  const left = outdated === 0 ? '' : `, ${outdated} of them left out, as the destination has a newer revision or is owed one`;
  const counted = `${countText(matching, 'delivery')} found${left}; ${resendable} can be sent again.\n`;
  return reason === 'expect-differs' ? `Nothing was sent, as it is no longer that many: ${counted}` : counted;
}

/** What came of sending one again. */
export function outcomeText(outcome: ResendOutcome): string {
  if (outcome.outcome === 'resent') return `Delivery ${outcome.deliveryId} is owed again.\n`;
  const newest = outcome.newestDeliveryId === undefined ? '' : `: ${outcome.newestDeliveryId}`;
  return `Nothing was sent: ${REASONS[outcome.reason]}${newest}.\n`;
}

type Refusal = Extract<ResendOutcome, { outcome: 'refused' }>['reason'];

const REASONS: Readonly<Record<Refusal, string>> = {
  'newer-revision': 'the destination has a newer revision of the article, or is owed one',
  'already-owed': 'it is still being tried',
  cancelled: 'a withdrawal took its place',
  'destination-removed': 'the destination is no longer there',
};
