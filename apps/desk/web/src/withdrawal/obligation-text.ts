import type { DeskObligationCounts, Obligation, ObligationState, ProofKind, PubStatus, Recipient } from '@wireroom/contracts';
import { channelName } from '../destination/channel-name.js';
import { formatElapsed } from '../time/format-elapsed.js';

const STATES: Record<ObligationState, string> = {
  open: 'Open',
  confirmed: 'Confirmed',
  refused: 'Refused',
  escalated: 'Escalated',
};

const PROOFS: Record<ProofKind, string> = {
  'signed-confirmation': 'It answered with a signed confirmation',
  'read-back': 'Its copy was read back and is gone',
  'file-replaced': 'The file was read back and is the notice',
  'confirmed-by-link': 'Somebody confirmed by the link in the notice',
  'feed-fetched': 'It fetched a page of the feed with the withdrawal',
  acknowledged: 'It acknowledged past the withdrawal',
  'topic-accepted': 'It took a distribution with the withdrawal',
  'by-person': 'A person says so',
};

/** Where an obligation stands, in a word; `Not followed` once a newer revision has taken the place of its withdrawal. */
export function stateText({ state, supersededBy, reopenedBy }: Obligation): string {
  const relieved = supersededBy !== undefined || reopenedBy !== undefined;
  return relieved && (state === 'open' || state === 'escalated') ? 'Not followed' : STATES[state];
}

export const proofText = (kind: ProofKind): string => PROOFS[kind] ?? kind;

/** Who it is, and by which channel. */
export function recipientText(recipient: Recipient): { readonly name: string; readonly channel: string } {
  switch (recipient.kind) {
    case 'destination':
      return { name: recipient.destinationId, channel: channelName(recipient.channel) };
    case 'feed':
      return { name: recipient.client || 'A client without a name', channel: `Feed of ${recipient.routeId}` };
    case 'pull':
      return {
        name: [recipient.client || 'A client without a name', recipient.cursor].filter(Boolean).join(', cursor '),
        channel: `Pull of ${recipient.routeId}`,
      };
    case 'websub':
      return { name: recipient.callback, channel: `WebSub of ${recipient.routeId}` };
  }
}

/** Time left until it is escalated; undefined where that is not to come. */
export function leftText(obligation: Obligation, now: Date): string | undefined {
  if (stateText(obligation) !== 'Open') return undefined;
  const left = Date.parse(obligation.dueAt) - now.getTime();
  return left <= 0 ? 'is escalated any moment' : `is escalated in ${formatElapsed(Math.ceil(left / 1_000) * 1_000)}`;
}

/** `5 of 8 confirmed, 2 escalated`, with only what there is. */
export function countsText({ open, confirmed, refused, escalated, released }: DeskObligationCounts): string {
  const all = open + confirmed + refused + escalated + released;
  if (all === 0) return 'Nobody had it';
  const rest = [
    [escalated, 'escalated'],
    [refused, 'refused'],
    [open, 'open'],
    [released, 'not followed any more'],
  ] as const;
  const others = rest.filter(([count]) => count > 0).map(([count, word]) => `${count.toLocaleString('en')} ${word}`);
  return [`${confirmed.toLocaleString('en')} of ${all.toLocaleString('en')} confirmed`, ...others].join(', ');
}

export function withdrawalName(pubStatus: PubStatus | undefined): string {
  if (pubStatus === undefined) return 'Withdrawn';
  return pubStatus === 'canceled' ? 'Kill' : 'Withhold';
}
