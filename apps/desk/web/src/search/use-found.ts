import type { SearchPage, WireEntry } from '@wireroom/contracts';
import { useCallback, useEffect, useState } from 'react';
import { fetchJson } from '../api/fetch-json.js';

export interface Found {
  readonly entries: readonly WireEntry[];
  readonly examined: number;
  readonly examinedTo?: string;
  readonly nextCursor?: string;
  readonly loading: boolean;
  readonly error?: Error;
}

const NOTHING: Found = { entries: [], examined: 0, loading: false };

/** What a query finds, page by page. An answer to a query that is no longer asked is dropped. */
export function useFound(query: string): { readonly found: Found; readonly more: () => void } {
  const [found, setFound] = useState<Found>(NOTHING);
  const [asked, setAsked] = useState<{ query: string; before?: string }>({ query });
  useEffect(() => {
    setFound(NOTHING);
    setAsked({ query });
  }, [query]);
  useEffect(() => {
    if (asked.query === '') return;
    const abort = new AbortController();
    const before = asked.before === undefined ? '' : `&before=${encodeURIComponent(asked.before)}`;
    setFound((known) => ({ ...known, loading: true, error: undefined }));
    fetchJson<SearchPage>(`/api/search?q=${encodeURIComponent(asked.query)}${before}`, abort.signal).then(
      (page) =>
        setFound((known) => ({
          ...page,
          entries: asked.before === undefined ? page.entries : [...known.entries, ...page.entries],
          examined: (asked.before === undefined ? 0 : known.examined) + page.examined,
          loading: false,
        })),
      (error: Error) => {
        if (!abort.signal.aborted) setFound((known) => ({ ...known, loading: false, error }));
      },
    );
    return () => abort.abort();
  }, [asked]);
  const { nextCursor } = found;
  const more = useCallback(() => setAsked({ query, before: nextCursor }), [query, nextCursor]);
  return { found, more };
}
