import type { BlockChange } from '@wireroom/contracts';

/** What is to be said of a block beside its words; places count from 1. */
export function blockNote({ change, before }: BlockChange): string | undefined {
  if (change === 'moved') return before === undefined ? 'Moved' : `Moved: was block ${before + 1}`;
  return change === 'restyled' ? 'The same words, set in another way' : undefined;
}
