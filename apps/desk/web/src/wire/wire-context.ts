import { createContext, useContext, useSyncExternalStore } from 'react';
import { NO_FILTER, type WireFilter } from './filter-entries.js';
import { WireFeed } from './wire-feed.js';
import { type WireState, WireStore } from './wire-store.js';

/** One store and one stream for the whole app, so that the wire is there at once when the reader comes back to it. */
export interface Wire {
  readonly store: WireStore;
  readonly feed: WireFeed;
  /** Where the reader was, for the way back from an article. */
  readonly place: { scrollTop: number; filter: WireFilter };
}

export function createWire(): Wire {
  const store = new WireStore();
  return { store, feed: new WireFeed(store), place: { scrollTop: 0, filter: NO_FILTER } };
}

const WireContext = createContext<Wire | undefined>(undefined);
export const WireProvider = WireContext.Provider;

export function useWire(): Wire {
  const wire = useContext(WireContext);
  if (!wire) throw new Error('useWire needs a WireProvider above it');
  return wire;
}

/** Subscribes to one part of the wire's state; it must come out the same as long as nothing it reads has changed. */
export function useWireState<T>(pick: (state: WireState) => T): T {
  const { store } = useWire();
  return useSyncExternalStore(store.subscribe, () => pick(store.getState()));
}
