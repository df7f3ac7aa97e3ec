import { useEffect, useRef } from 'react';
import { isFiltering, NO_FILTER, type WireFilter } from './filter-entries.js';

interface FilterBarProps {
  readonly filter: WireFilter;
  readonly onChange: (filter: WireFilter) => void;
  readonly providers: readonly (readonly [provider: string, count: number])[];
  readonly shown: number;
  readonly loaded: number;
}

/** Narrows what is loaded: by words, provider, flash. `/` goes to the box, Escape empties it. */
export function FilterBar({ filter, onChange, providers, shown, loaded }: FilterBarProps) {
  const box = useRef<HTMLInputElement>(null);
  useFocusOnSlash(box);
  const toggle = (provider: string) => {
    const chosen = new Set(filter.providers);
    if (!chosen.delete(provider)) chosen.add(provider);
    onChange({ ...filter, providers: [...chosen] });
  };
  return (
    <search className="filter-bar">
      <input
        ref={box}
        type="search"
        aria-label="Filter by words in headline, slugline, provider or places"
        placeholder="Filter  ( / )"
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange({ ...filter, text: '' });
        }}
      />
      <fieldset className="filter-chips">
        <legend className="visually-hidden">Lane, holds and providers</legend>
        <Toggle pressed={filter.flashOnly} onPress={() => onChange({ ...filter, flashOnly: !filter.flashOnly })} flash>
          Flash
        </Toggle>
        <Toggle pressed={filter.heldOnly} onPress={() => onChange({ ...filter, heldOnly: !filter.heldOnly })}>
          Held
        </Toggle>
        {providers.map(([provider, count]) => (
          <Toggle key={provider} pressed={filter.providers.includes(provider)} onPress={() => toggle(provider)}>
            {provider} <small>{count.toLocaleString('en')}</small>
          </Toggle>
        ))}
      </fieldset>
      <p className="filter-count" aria-live="polite">
        {isFiltering(filter) ? (
          <>
            {shown.toLocaleString('en')} of {loaded.toLocaleString('en')}
            <button type="button" onClick={() => onChange(NO_FILTER)}>
              Clear
            </button>
          </>
        ) : (
          `${loaded.toLocaleString('en')} loaded`
        )}
      </p>
    </search>
  );
}

interface ToggleProps {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly flash?: boolean;
  readonly children: React.ReactNode;
}

function Toggle({ pressed, onPress, flash, children }: ToggleProps) {
  return (
    <button type="button" className={flash ? 'toggle toggle-flash' : 'toggle'} aria-pressed={pressed} onClick={onPress}>
      {children}
    </button>
  );
}

function useFocusOnSlash(box: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      box.current?.select();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [box]);
}
