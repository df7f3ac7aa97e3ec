import type { Obligation } from '@wireroom/contracts';
import { canonicalJson, contentOf, vouchedOf, type WithdrawalFacts } from '@wireroom/editorial';

/** A row of the chain. */
export interface KeptEntry {
  readonly sequence: number;
  readonly at: Date;
  readonly obligationId: string;
  readonly change: string;
  readonly content: string;
  readonly hash: string;
}

/** A withdrawal with its obligations, and all that the chain says of those, in order. */
export interface Vouched {
  readonly withdrawal: WithdrawalFacts;
  readonly obligations: readonly Obligation[];
  readonly entries: readonly KeptEntry[];
}

/** Whether the chain says of the withdrawal and its obligations what the tables do, first and last. */
export function vouchedFor({ withdrawal, obligations, entries }: Vouched): boolean {
  return obligations.every((obligation) => {
    const own = entries.filter(({ obligationId }) => obligationId === obligation.id);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return false;
    const { provider, guid, headline, pubStatus, reason, withdrawnAt } = withdrawal;
    const facts = { provider, guid, headline, pubStatus, reason, withdrawnAt };
    return (
      own.every(namesItself) &&
      sameJson(JSON.parse(first.content).withdrawal, facts) &&
      sameJson(JSON.parse(last.content).obligation, vouchedOf(obligation))
    );
  });
}

function namesItself({ sequence, at, change, content, obligationId }: KeptEntry): boolean {
  const { obligation, withdrawal } = JSON.parse(content);
  if (obligation.id !== obligationId) return false;
  return content === contentOf({ sequence, at: at.toISOString(), change, obligation, withdrawal });
}

function sameJson(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
