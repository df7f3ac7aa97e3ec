import type { DeskDestinationPage, DestinationDelivery } from '@wireroom/contracts';
import { useMay } from '../access/session-context.js';
import { Panel } from '../article/panel.js';
import { OrderButton } from '../command/order-button.js';
import { Link } from '../page/link.js';
import { articlePath, destinationPath } from '../page/page-path.js';
import { clockTime } from '../time/format-time.js';
import { Moment } from '../time/moment.js';
import { useNow } from '../time/use-now.js';
import { attemptsText } from '../trace/attempts-text.js';
import { deliveryStateName } from '../trace/delivery-state-name.js';
import { CopyCommand } from './copy-command.js';
import { type DeliveriesView, deliveriesQuery } from './deliveries-view.js';

interface DeliveriesPanelProps {
  readonly id: string;
  readonly view: DeliveriesView;
  /** Absent while it is loaded. */
  readonly page?: DeskDestinationPage;
}

/** The deliveries of a destination, latest change first, by state and page by page. */
export function DeliveriesPanel({ id, view, page }: DeliveriesPanelProps) {
  const now = useNow();
  const address = (to: DeliveriesView) => destinationPath(id) + deliveriesQuery(to);
  return (
    <Panel title="Deliveries" className="deliveries" aside={<StateLinks view={view} address={address} />}>
      {page && page.deliveries.length > 0 && (
        <ul aria-label="Deliveries, latest change first">
          {page.deliveries.map((delivery) => (
            <DeliveryRow key={delivery.deliveryId} delivery={delivery} now={now} />
          ))}
        </ul>
      )}
      {page?.deliveries.length === 0 && (
        <p className="panel-none">{page.nextCursor ? 'None so far down; there may be some further back.' : 'None.'}</p>
      )}
      <nav className="deliveries-pages" aria-label="Pages of deliveries">
        {view.before && <Link href={address({ state: view.state })}>Newest</Link>}
        {page?.nextCursor && <Link href={address({ state: view.state, before: page.nextCursor })}>Further back</Link>}
      </nav>
    </Panel>
  );
}

const FILTERS = [
  [undefined, 'All'],
  ['owed', 'Under way'],
  ['suspended', 'Suspended'],
  ['delivered', 'Delivered'],
  ['dead', 'Dead letters'],
  ['cancelled', 'Cancelled'],
] as const;

function StateLinks({ view, address }: { readonly view: DeliveriesView; readonly address: (to: DeliveriesView) => string }) {
  return (
    <nav className="deliveries-states" aria-label="Deliveries by state">
      {FILTERS.map(([state, title]) => (
        <Link key={title} href={address({ state })} replace aria-current={state === view.state ? 'true' : undefined}>
          {title}
        </Link>
      ))}
    </nav>
  );
}

function DeliveryRow({ delivery, now }: { readonly delivery: DestinationDelivery; readonly now: Date }) {
  const { deliveryId, articleId, revision, headline, state, at, fault } = delivery;
  const mayResend = useMay('resend');
  return (
    <li className={`delivery delivery-state-${state}`} title={`Delivery ${deliveryId}`}>
      <b>{deliveryStateName(state)}</b>
      <Link href={articlePath(articleId, revision)} dir="auto">
        {headline || articleId}
      </Link>
      <span className="delivery-facts">
        revision {revision} · {attemptsText(delivery)} · <Moment when={at} text={clockTime(at, now)} />
      </span>
      {fault && (
        <p className="delivery-fault">
          {fault.message} {fault.remedy}
        </p>
      )}
      {mayResend && state === 'dead' && (
        <OrderButton
          path={`/api/deliveries/${deliveryId}/resend`}
          title="Send again"
          label={`Send delivery ${deliveryId} again`}
        />
      )}
      {state === 'dead' && <CopyCommand command={`wireroom resend --delivery ${deliveryId}`} />}
    </li>
  );
}
