import { useEffect, useState } from 'react';
import { fetchJson } from './fetch-json.js';

export interface Resource<T> {
  /** What was loaded last, kept while a newer state of the same path is on its way. */
  readonly data?: T;
  readonly error?: Error;
}

/** Loads a path and loads it again whenever `version` changes; an answer that was overtaken is dropped. */
export function useResource<T>(path: string, version: number | string = 0): Resource<T> {
  const [state, setState] = useState<Resource<T> & { path: string }>({ path });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version of the same path is what loads it again
  useEffect(() => {
    const abort = new AbortController();
    fetchJson<T>(path, abort.signal).then(
      (data) => setState({ path, data }),
      (error: Error) => {
        if (!abort.signal.aborted) setState((before) => (before.path === path ? { ...before, error } : { path, error }));
      },
    );
    return () => abort.abort();
  }, [path, version]);
  return state.path === path ? state : {};
}
