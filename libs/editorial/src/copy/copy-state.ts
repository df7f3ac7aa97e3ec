import type { CopyState, SentRevision } from '@wireroom/contracts';

/** How a copy stands, and what it is decided by. */
export interface DecidedCopy {
  readonly status: Exclude<CopyState, 'unknown'>;
  readonly since?: string;
  readonly newest: SentRevision;
  readonly followed: readonly SentRevision[];
}

/**
 * How the copy of a revision stands, after all that went out of its article; that of the article where no revision is given. Where a withdrawal is in force,
 * no copy may be used, whatever else is known of it.
 * @param sent all that went out, in order, at least one
 */
export function copyState(sent: readonly [SentRevision, ...SentRevision[]], revision?: number): DecidedCopy {
  const newest = sent.at(-1) ?? sent[0];
  const followed = sent.filter((each) => revision !== undefined && each.revision > revision);
  const decided = { newest, followed };
  if (isWithdrawn(newest)) return { ...decided, status: 'withdrawn', ...since(firstInForce(sent)) };
  if (revision !== undefined && revision > newest.revision) return { ...decided, status: 'ahead' };
  if (followed.length === 0) return { ...decided, status: 'current' };
  const withdrawal = sent.findLastIndex((each) => isWithdrawn(each) && each.revision >= (revision ?? 0));
  if (withdrawal >= 0) return { ...decided, status: 'reopened', ...since(sent[withdrawal + 1]) };
  const correction = followed.find(({ signals }) => signals?.includes('correction'));
  if (correction !== undefined) return { ...decided, status: 'corrected', ...since(correction) };
  return { ...decided, status: 'outdated', ...since(followed[0]) };
}

/** The first of the withdrawals after which nothing usable has come. */
function firstInForce(sent: readonly SentRevision[]): SentRevision | undefined {
  return sent[sent.findLastIndex((each) => !isWithdrawn(each)) + 1];
}

function isWithdrawn({ pubStatus }: SentRevision): boolean {
  return pubStatus === 'canceled' || pubStatus === 'withheld';
}

function since(revision: SentRevision | undefined): { since?: string } {
  return revision?.at === undefined ? {} : { since: revision.at };
}
