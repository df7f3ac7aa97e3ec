import { type DeskDestination, destinationCondition } from '@wireroom/contracts';
import { memo } from 'react';
import { Link } from '../page/link.js';
import { destinationPath } from '../page/page-path.js';
import { clockTime } from '../time/format-time.js';
import { Moment } from '../time/moment.js';
import { channelName } from './channel-name.js';
import { circuitText } from './circuit-text.js';
import { conditionName } from './condition-name.js';

interface DestinationRowProps {
  readonly destination: DeskDestination;
  readonly now: Date;
}

/** One destination of the list. Drawn anew only when it changes, or while it counts down. */
export const DestinationRow = memo(function DestinationRow({ destination, now }: DestinationRowProps) {
  const { id, standing, owed, delivered, dead, lastSuccessAt } = destination;
  const condition = destinationCondition(destination);
  return (
    <div role="row" className={`destination-row destination-is-${condition}`}>
      <span role="cell" className="destination-condition">
        <span className={`condition condition-${condition}`}>{conditionName(condition)}</span>
      </span>
      <span role="rowheader" className="destination-name">
        <Link href={destinationPath(id)}>{id}</Link>
        {standing && (
          <small title={standing.address}>
            {channelName(standing.type)} <span>{standing.address}</span>
          </small>
        )}
      </span>
      <span role="cell" className="destination-cause">
        <Cause destination={destination} now={now} />
      </span>
      <Count name="owed" label="under way" value={owed} />
      <Count name="delivered" label="delivered" value={delivered} />
      <Count name="dead" label="dead" value={dead} />
      <span role="cell" className="destination-success">
        <span className="narrow-only">last success </span>
        {lastSuccessAt ? <Moment when={lastSuccessAt} text={clockTime(lastSuccessAt, now)} /> : 'never'}
      </span>
      <span role="cell" className="destination-routes" title={standing?.routes.join(', ')}>
        <span className="narrow-only">routes </span>
        {standing && (standing.routes.length > 0 ? standing.routes.join(', ') : 'none')}
      </span>
    </div>
  );
});

/** Where there is trouble: why, and what mends it. */
function Cause({ destination, now }: DestinationRowProps) {
  const { standing, lastFailure } = destination;
  switch (destinationCondition(destination)) {
    case 'suspended':
      return (
        <>
          {standing?.why?.message ?? 'Suspended'} {standing?.why?.remedy && <small>{standing.why.remedy}</small>}
        </>
      );
    case 'dead-letters':
      return (
        <>
          {standing && `Circuit ${circuitText(standing.circuit, now)}`}{' '}
          {lastFailure?.fault && <small>{lastFailure.fault.message}</small>}
        </>
      );
    case 'failing':
    case 'working':
      return standing && `Circuit ${circuitText(standing.circuit, now)}`;
    case 'untold':
      return 'Only its deliveries are known here';
    case 'removed':
      return standing && <Moment when={standing.since} text={`Since ${clockTime(standing.since, now)}`} />;
  }
}

function Count({ name, label, value }: { readonly name: string; readonly label: string; readonly value: number }) {
  return (
    <span role="cell" className={`destination-count destination-${name}${value === 0 ? ' destination-zero' : ''}`}>
      {value.toLocaleString('en')}
      <span className="narrow-only"> {label}</span>
    </span>
  );
}
