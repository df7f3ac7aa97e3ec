import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { Notice } from '../page/notice.js';
import { useTitle } from '../page/use-title.js';
import { FilterBar } from './filter-bar.js';
import { countProviders, filterEntries } from './filter-entries.js';
import { useWire, useWireState } from './wire-context.js';
import { WireList } from './wire-list.js';
import type { WireState } from './wire-store.js';
import './wire.css';

const pickEntries = (state: WireState) => state.entries;
const pickLoaded = (state: WireState) => state.loaded;

/** The live wire: newest at the top, new articles appear by themselves. */
export function WirePage() {
  useTitle('Wire');
  const { place } = useWire();
  const entries = useWireState(pickEntries);
  const loaded = useWireState(pickLoaded);
  const [filter, setFilter] = useState(place.filter);
  useEffect(() => {
    place.filter = filter;
  }, [place, filter]);
  const settled = useDeferredValue(filter);
  const rows = useMemo(() => filterEntries(entries, settled), [entries, settled]);
  const providers = useMemo(() => countProviders(entries), [entries]);
  return (
    <main className="wire">
      <h1 className="visually-hidden">Live wire</h1>
      <FilterBar filter={filter} onChange={setFilter} providers={providers} shown={rows.length} loaded={entries.length} />
      {entries.length > 0 ? <WireList rows={rows} /> : <Empty loaded={loaded} />}
    </main>
  );
}

function Empty({ loaded }: { readonly loaded: boolean }) {
  if (!loaded) return <Notice title="Loading the wire">The newest articles are on their way.</Notice>;
  return <Notice title="Nothing on the wire yet">The first article that comes in will appear here.</Notice>;
}
