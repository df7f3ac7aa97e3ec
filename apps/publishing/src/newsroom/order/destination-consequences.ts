import type { DraftedDestination } from './draft-destination.js';
import type { Owed } from './owed-deliveries.js';

/** What is known of a destination's deliveries. */
export interface DestinationFigures {
  readonly owed: Owed;
  /** Articles of which it received any revision. */
  readonly received: number;
  readonly suspended: boolean;
}

/** What follows from changing a destination that its author may not expect, for a person to read. */
export function destinationConsequences(draft: DraftedDestination, figures: DestinationFigures): string[] {
  const { before, after, action, again } = draft;
  if (action === 'none') return [];
  if (after === undefined) return removed(figures);
  if (before === undefined)
    return again && figures.received > 0
      ? [
          `It was there before and received ${count(figures.received, 'article')} then: withdrawals of those go to it as it is now.`,
        ]
      : [];
  const { owed, suspended } = figures;
  const waiting = owed.withdrawals + owed.others;
  return [
    ...(suspended ? ['It is suspended, and is taken up again with these settings.'] : []),
    ...(waiting === 0
      ? []
      : [`${count(waiting, 'delivery', 'deliveries')} owed to it ${waiting === 1 ? 'goes' : 'go'} out by these settings.`]),
    ...(before.type === after.type
      ? []
      : [
          `It is another channel from now on: what it received by ${before.type} stays there, and its withdrawals go by ${after.type}.`,
        ]),
  ];
}

function removed({ owed, received }: DestinationFigures): string[] {
  return [
    ...(owed.others === 0
      ? []
      : [`${count(owed.others, 'delivery', 'deliveries')} owed to it ${owed.others === 1 ? 'is' : 'are'} cancelled.`]),
    ...(owed.withdrawals === 0
      ? []
      : [`${count(owed.withdrawals, 'withdrawal')} owed to it still ${owed.withdrawals === 1 ? 'goes' : 'go'} out.`]),
    ...(received === 0 ? [] : [`It received ${count(received, 'article')}: withdrawals of those still go to it.`]),
  ];
}

function count(number: number, noun: string, nouns = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : nouns}`;
}
