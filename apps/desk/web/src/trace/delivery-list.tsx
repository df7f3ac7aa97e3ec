import type { TraceDelivery } from '@wireroom/contracts';
import { Link } from '../page/link.js';
import { destinationPath } from '../page/page-path.js';
import { formatElapsed } from '../time/format-elapsed.js';
import { preciseTime } from '../time/format-time.js';
import { Moment } from '../time/moment.js';
import { attemptsText } from './attempts-text.js';
import { deliveryStateName } from './delivery-state-name.js';

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
          <b>{deliveryStateName(delivery.state)}</b>
          <Link href={destinationPath(delivery.destinationId)}>{delivery.destinationId}</Link>
          <span className="trace-reason">
            {attemptsText(delivery)}
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

const since = (owedAt: string | undefined, settledAt: string) =>
  owedAt ? `after ${formatElapsed(Date.parse(settledAt) - Date.parse(owedAt))}` : preciseTime(settledAt);
