import type { DeskDestination, DeskDestinationList } from '@wireroom/contracts';
import { useMemo, useRef } from 'react';
import { useResource } from '../api/use-resource.js';
import { useWireState } from '../wire/wire-context.js';
import type { WireState } from '../wire/wire-store.js';
import { keepUnchanged } from './keep-unchanged.js';

/** Grows when anything about any destination changes; the desk tells at most once a second or so. */
export const pickDestinationsSequence = (state: WireState) => state.destinations?.sequence ?? 0;

/** All destinations, most troubled first; loaded anew when the wire's stream says that something has changed. */
export function useDestinations(): { readonly destinations?: readonly DeskDestination[]; readonly error?: Error } {
  const { data, error } = useResource<DeskDestinationList>('/api/destinations', useWireState(pickDestinationsSequence));
  const before = useRef<readonly DeskDestination[]>([]);
  const destinations = useMemo(() => {
    if (data) before.current = keepUnchanged(before.current, data.destinations);
    return data && before.current;
  }, [data]);
  return { destinations, error };
}
