import type { Obligation } from '@wireroom/contracts';
import { changeObligation, isFollowed, type ObligationChange } from '@wireroom/editorial';
import { type TransactionGate, valueRows } from '@wireroom/persistence';
import type { Done } from './append-ledger.js';

/** What is to be done to an obligation, one after the other. */
export interface Intended {
  readonly obligation: Obligation;
  readonly changes: readonly ObligationChange[];
}

/** Changes obligations that the open transaction has locked; answers what has become of them. What changes nothing leaves no trace. */
export async function changeObligations(gate: TransactionGate, intended: readonly Intended[], at: Date): Promise<Done[]> {
  const done = intended.flatMap((each) => doneTo(each, at));
  const newest = [...new Map(done.map(({ obligation }) => [obligation.id, obligation])).values()];
  if (newest.length === 0) return [];
  const told = new Set(done.filter(({ change }) => change === 'notified').map(({ obligation }) => obligation.id));
  const rows = valueRows([
    ['uuid', newest.map(({ id }) => id)],
    ['text', newest.map(({ state }) => state)],
    ['timestamptz', newest.map(({ notifiedAt }) => notifiedAt ?? null)],
    ['timestamptz', newest.map(({ escalatedAt }) => escalatedAt ?? null)],
    ['timestamptz', newest.map(({ endedAt }) => endedAt ?? null)],
    ['json', newest.map(({ proof }) => jsonOrNull(proof))],
    ['json', newest.map(({ why }) => jsonOrNull(why))],
    ['int', newest.map(({ supersededBy }) => supersededBy ?? null)],
    ['int', newest.map(({ reopenedBy }) => reopenedBy ?? null)],
    ['bool', newest.map(isFollowed)],
    // Once its notice has arrived, a recipient is asked.
    ['timestamptz', newest.map(({ id }) => (told.has(id) ? at : null))],
  ]);
  await gate.sql(
    `update publishing.obligation o set state = n.state, notified_at = n.notified_at, escalated_at = n.escalated_at, ended_at = n.ended_at,
       proof = n.proof, why = n.why, superseded_by = n.superseded_by, reopened_by = n.reopened_by,
       next_attempt_at = case when n.followed then coalesce(n.ask_at, o.next_attempt_at) end
     from (${rows.sql}) as n (id, state, notified_at, escalated_at, ended_at, proof, why, superseded_by, reopened_by, followed, ask_at)
     where o.obligation_id = n.id`,
    rows.parameters,
  );
  return done;
}

function doneTo({ obligation, changes }: Intended, at: Date): Done[] {
  const done: Done[] = [];
  let current = obligation;
  for (const change of changes) {
    const after = changeObligation(current, change, at);
    if (after === undefined) continue;
    current = after;
    done.push({ change: change.kind, obligation: after });
  }
  return done;
}

function jsonOrNull(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
