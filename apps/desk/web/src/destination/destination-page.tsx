import { type DeskDestination, type DeskDestinationPage, destinationCondition } from '@wireroom/contracts';
import { AnswerProblem } from '../api/fetch-json.js';
import { useResource } from '../api/use-resource.js';
import { Link } from '../page/link.js';
import { useSearch } from '../page/navigate.js';
import { Notice } from '../page/notice.js';
import { useTitle } from '../page/use-title.js';
import { useWireState } from '../wire/wire-context.js';
import { channelName } from './channel-name.js';
import { conditionName } from './condition-name.js';
import { DeliveriesPanel } from './deliveries-panel.js';
import { deliveriesQuery, readDeliveriesView } from './deliveries-view.js';
import { HowToAct } from './how-to-act.js';
import { StandingPanel } from './standing-panel.js';
import { pickDestinationsSequence } from './use-destinations.js';
import './destination-page.css';
import './destinations-page.css';
import '../article/article-page.css';

/** One destination: how it is, what to do about it, and what became of its deliveries. Follows the wire while it is open. */
export function DestinationPage({ id }: { readonly id: string }) {
  const view = readDeliveriesView(useSearch());
  const { data, error } = useResource<DeskDestinationPage>(
    `/api/destinations/${id}${deliveriesQuery(view)}`,
    useWireState(pickDestinationsSequence),
  );
  useTitle(id);
  if (!data && error)
    return (
      <main className="page">
        {error instanceof AnswerProblem && error.status === 404 ? (
          <Notice title="There is no such destination">
            Nothing was ever heard of it here. <Link href="/destinations">All destinations</Link>
          </Notice>
        ) : (
          <Notice title="The destination could not be loaded" kind="warning">
            {error.message}
          </Notice>
        )}
      </main>
    );
  return (
    <main className="page destination-page">
      <Head id={id} destination={data?.destination} />
      {data && (
        <div className="destination-side">
          <StandingPanel destination={data.destination} />
          <HowToAct destination={data.destination} />
        </div>
      )}
      <DeliveriesPanel id={id} view={view} page={data} />
    </main>
  );
}

function Head({ id, destination }: { readonly id: string; readonly destination?: DeskDestination }) {
  const condition = destination && destinationCondition(destination);
  const standing = destination?.standing;
  return (
    <header className="destination-head">
      <p>
        <Link href="/destinations">← Destinations</Link>
      </p>
      <h1>
        {id} {condition && <span className={`condition condition-${condition}`}>{conditionName(condition)}</span>}
      </h1>
      {standing && (
        <p className="destination-address">
          {channelName(standing.type)} <span>{standing.address}</span>
        </p>
      )}
    </header>
  );
}
