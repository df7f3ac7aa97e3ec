import type { RouteDecision } from '@wireroom/contracts';
import { Link } from '../page/link.js';
import { destinationPath } from '../page/page-path.js';
import { reasonText } from './reason-text.js';

const OUTCOMES: Record<RouteDecision['outcome'], string> = { send: 'Sends', skip: 'Skips', hold: 'Holds' };

/** Every route's decision and its reason, those that send first. */
export function DecisionList({ decisions }: { readonly decisions: readonly RouteDecision[] }) {
  if (decisions.length === 0) return null;
  const order = ['send', 'hold', 'skip'];
  const sorted = [...decisions].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  return (
    <ul className="trace-list" aria-label="Route decisions">
      {sorted.map((decision) => (
        <li key={`${decision.routeId} ${decision.destinationId}`} className={`decision decision-${decision.outcome}`}>
          <b>{OUTCOMES[decision.outcome]}</b>
          <span>
            {decision.routeId}
            {decision.destinationId && (
              <>
                {' → '}
                <Link href={destinationPath(decision.destinationId)}>{decision.destinationId}</Link>
              </>
            )}
          </span>
          <span className="trace-reason" title={decision.reason}>
            {reasonText(decision.reason, decision.detail)}
            {decision.sentTo && `, sent ${decision.outcome === 'hold' ? 'ahead ' : ''}to ${decision.sentTo.join(', ')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
