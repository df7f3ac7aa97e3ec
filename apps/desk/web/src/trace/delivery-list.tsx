import type { TraceDelivery } from '@wireroom/contracts';
import { formatElapsed } from '../time/format-elapsed.js';
import { preciseTime } from '../time/format-time.js';
import { Moment } from '../time/moment.js';

const STATES: Record<TraceDelivery['state'], string> = {
  owed: 'Under way',
  delivered: 'Delivered',
  dead: 'Dead letter',
  suspended: 'Suspended',
};

interface DeliveryListProps {
  readonly deliveries: readonly TraceDelivery[];
  /** When the deliveries became owed. */
  readonly owedAt?: string;
}

/** Every delivery of the revision: where to, what became of it, after how many attempts. */
export function DeliveryList({ deliveries, owedAt }: DeliveryListProps) {
  if (deliveries.length === 0) return null;
  return (
    <ul className="trace-list" aria-label="Deliveries">
      {deliveries.map((delivery) => (
        <li key={delivery.deliveryId} className={`delivery delivery-state-${delivery.state}`} title={delivery.deliveryId}>
          <b>{STATES[delivery.state]}</b>
          <span>{delivery.destinationId}</span>
          <span className="trace-reason">
            {attempts(delivery)}
            {delivery.settledAt && (
              <>
                {' · '}
                <Moment when={delivery.settledAt} text={since(owedAt, delivery.settledAt)} />
              </>
            )}
          </span>
          {delivery.fault && (
            <p className="delivery-fault">
              {delivery.fault.message} {delivery.fault.remedy}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function attempts({ state, attempts: count, httpStatus }: TraceDelivery): string {
  if (state === 'owed' && count === 0) return 'no attempt yet';
  return `${count === 1 ? '1 attempt' : `${count} attempts`}${httpStatus === undefined ? '' : `, HTTP ${httpStatus}`}`;
}

const since = (owedAt: string | undefined, settledAt: string) =>
  owedAt ? `after ${formatElapsed(Date.parse(settledAt) - Date.parse(owedAt))}` : preciseTime(settledAt);
