import { type DeskDestination, isInTrouble } from '@wireroom/contracts';
import { useState } from 'react';
import { Notice } from '../page/notice.js';
import { useTitle } from '../page/use-title.js';
import { useNow } from '../time/use-now.js';
import { DestinationRow } from './destination-row.js';
import { filterDestinations } from './filter-destinations.js';
import { useDestinations } from './use-destinations.js';
import './destinations-page.css';

/** Where articles go, most troubled first. */
export function DestinationsPage() {
  useTitle('Destinations');
  const { destinations, error } = useDestinations();
  return (
    <main className="page destinations">
      <h1>Destinations</h1>
      {destinations && destinations.length > 0 && <DestinationList destinations={destinations} />}
      {destinations?.length === 0 && (
        <Notice title="No destinations yet">Those that are configured appear here by themselves.</Notice>
      )}
      {error && !destinations && (
        <Notice title="The destinations could not be loaded" kind="warning">
          {error.message}
        </Notice>
      )}
    </main>
  );
}

const COLUMNS = [
  ['condition', 'State'],
  ['name', 'Destination'],
  ['cause', 'Circuit and cause'],
  ['owed', 'Under way'],
  ['delivered', 'Delivered'],
  ['dead', 'Dead'],
  ['success', 'Last success'],
  ['routes', 'Routes'],
] as const;

function DestinationList({ destinations }: { readonly destinations: readonly DeskDestination[] }) {
  const [text, setText] = useState('');
  // Only an open circuit counts down. The other rows want to know which day it is.
  const second = useNow(1_000);
  const minute = useNow(60_000);
  const shown = filterDestinations(destinations, text);
  const inTrouble = destinations.filter(isInTrouble).length;
  return (
    <>
      <div className="destinations-head">
        <p>
          {destinations.length.toLocaleString('en')} in all,{' '}
          {inTrouble === 0 ? 'none in trouble' : <b>{inTrouble.toLocaleString('en')} in trouble</b>}
        </p>
        <search>
          <input
            type="search"
            aria-label="Filter by name, channel, address or route"
            placeholder="Filter"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </search>
        {text.trim() !== '' && <p aria-live="polite">{shown.length.toLocaleString('en')} shown</p>}
      </div>
      <div className="destination-table" role="table" aria-label="Destinations, most troubled first">
        <div role="rowgroup">
          <div role="row" className="destination-row destination-row-head">
            {COLUMNS.map(([name, title]) => (
              <span key={name} role="columnheader" className={`destination-heading destination-${name}`}>
                {title}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup">
          {shown.map((destination) => (
            <DestinationRow
              key={destination.id}
              destination={destination}
              now={destination.standing?.circuit.state === 'open' ? second : minute}
            />
          ))}
        </div>
      </div>
    </>
  );
}
