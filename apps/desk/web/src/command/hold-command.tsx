import type { HoldOutcome, RouteDecision } from '@wireroom/contracts';
import { FormError } from '../access/form-error.js';
import { useOrder } from './use-order.js';

interface HoldCommandProps {
  readonly articleId: string;
  readonly revision: number;
  readonly held: RouteDecision;
}

/** Lets a person decide about what one route holds. */
export function HoldCommand({ articleId, revision, held: { routeId } }: HoldCommandProps) {
  const { give, busy, answer, error } = useOrder<HoldOutcome>(`/api/articles/${articleId}/holds/${routeId}`);
  const decide = (decision: 'approve' | 'reject') => void give({ decision, revision });
  return (
    <div className="command-hold">
      <span>
        <b>{routeId}</b> waits for a person
      </span>
      <button
        type="button"
        className="button"
        disabled={busy}
        onClick={() => decide('approve')}
        aria-label={`Approve for ${routeId}`}
      >
        Approve
      </button>
      <button
        type="button"
        className="button button-danger"
        disabled={busy}
        onClick={() => decide('reject')}
        aria-label={`Reject for ${routeId}`}
      >
        Reject
      </button>
      {answer && <span role="status">{outcomeText(answer)}</span>}
      <FormError error={error} />
    </div>
  );
}

function outcomeText({ outcome, reason }: HoldOutcome): string {
  if (outcome === 'refused') return `Nothing was decided: ${(reason ?? 'refused').replaceAll('-', ' ')}`;
  return { released: 'Released', rejected: 'Rejected', held: 'Approved; it still waits for its time' }[outcome];
}
