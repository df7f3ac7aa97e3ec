import { useState } from 'react';
import { navigate, useSearch } from '../page/navigate.js';
import { Notice } from '../page/notice.js';
import { searchPath } from '../page/page-path.js';
import { useTitle } from '../page/use-title.js';
import { Moment } from '../time/moment.js';
import { useNow } from '../time/use-now.js';
import { useRowHeight } from '../wire/use-row-height.js';
import { WireRow } from '../wire/wire-row.js';
import { QueryFault } from './query-fault.js';
import { type Found, useFound } from './use-found.js';
import './search-page.css';
import '../wire/wire.css';

const EXAMPLES = [
  'topic:politics AND urgency:<=3',
  'headline:"night train" OR keyword:rail',
  'place:FR AND NOT provider:mistral',
  'received:>=now-2h AND ai:*',
  'status:(canceled OR withheld)',
];

/** Articles by a query, over everything that the desk keeps. The query stands in the address. */
export function SearchPage() {
  const query = new URLSearchParams(useSearch()).get('q') ?? '';
  useTitle(query === '' ? 'Search' : `${query} – Search`);
  const { found, more } = useFound(query);
  return (
    <main className="page search-page">
      <h1>Search</h1>
      <QueryBox key={query} query={query} />
      {query === '' ? (
        <Examples />
      ) : found.error ? (
        <QueryFault query={query} error={found.error} />
      ) : (
        <Results found={found} onMore={more} />
      )}
    </main>
  );
}

function QueryBox({ query }: { readonly query: string }) {
  const [text, setText] = useState(query);
  return (
    <search>
      <form
        className="query-box"
        onSubmit={(event) => {
          event.preventDefault();
          navigate(searchPath(text.trim()));
        }}
      >
        <input
          type="search"
          aria-label="Query"
          placeholder="Words, phrases, field:value, AND, OR, NOT"
          value={text}
          onChange={(event) => setText(event.target.value)}
          // biome-ignore lint/a11y/noAutofocus: the page is this box
          autoFocus
          spellCheck={false}
        />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}

function Examples() {
  return (
    <section className="query-examples" aria-label="Examples">
      <p>
        Words are found in headline, abstract and text, with their other forms. Fields: headline, body, topic, place, provider,
        urgency, status, signal, language, keyword, slugline, author, received, updated, embargo, ai, and more. A route takes
        articles by the same language.
      </p>
      <ul>
        {EXAMPLES.map((example) => (
          <li key={example}>
            <button type="button" onClick={() => navigate(searchPath(example))}>
              <code>{example}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Results({ found, onMore }: { readonly found: Found; readonly onMore: () => void }) {
  const now = useNow();
  const rowHeight = useRowHeight();
  const { entries, examined, examinedTo, nextCursor, loading } = found;
  if (entries.length === 0 && !loading && nextCursor === undefined)
    return <Notice title="Nothing found">No article of the {examined.toLocaleString('en')} that the desk keeps matches.</Notice>;
  return (
    <>
      <p className="search-count" aria-live="polite">
        {loading ? 'Searching …' : `${entries.length.toLocaleString('en')} found in ${examined.toLocaleString('en')} articles`}
        {examinedTo && nextCursor && (
          <>
            {' '}
            back to <Moment when={examinedTo} />
          </>
        )}
      </p>
      <div className="wire-table search-rows" role="table" aria-label="Found articles, newest first">
        <div className="wire-rows" role="rowgroup" style={{ height: entries.length * rowHeight }}>
          {entries.map((entry, index) => (
            <WireRow key={entry.articleId} entry={entry} index={index} rowHeight={rowHeight} fresh={false} now={now} />
          ))}
        </div>
      </div>
      {nextCursor && !loading && (
        <button type="button" className="search-more" onClick={onMore}>
          Look further back
        </button>
      )}
    </>
  );
}
