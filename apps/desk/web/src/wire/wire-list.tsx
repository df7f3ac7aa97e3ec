import type { WireEntry } from '@wireroom/contracts';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useNow } from '../time/use-now.js';
import { useAnchoredScroll } from './use-anchored-scroll.js';
import { useRowHeight } from './use-row-height.js';
import { useRowKeys } from './use-row-keys.js';
import { useUnseen } from './use-unseen.js';
import { useViewport } from './use-viewport.js';
import { visibleRows } from './visible-rows.js';
import { useWire, useWireState } from './wire-context.js';
import { WireRow } from './wire-row.js';
import type { WireState } from './wire-store.js';

const COLUMNS = ['Urgency', 'Time', 'Provider', 'Headline', 'Language', 'Places', 'Delivery'] as const;
const pickFresh = (state: WireState) => state.fresh;
const pickEnd = (state: WireState) => state.reachedEnd;

/** The rows that are in view, out of however many there are. */
export function WireList({ rows }: { readonly rows: readonly WireEntry[] }) {
  const { feed, place } = useWire();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight();
  const now = useNow();
  const fresh = useWireState(pickFresh);
  const reachedEnd = useWireState(pickEnd);

  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = place.scrollTop;
  }, [place]);
  useAnchoredScroll(scroller, rows, rowHeight);
  const viewport = useViewport(scroller);
  useRowKeys({ scroller, rows, rowHeight });
  const atTop = viewport.scrollTop < rowHeight / 2;
  const unseen = useUnseen(rows, atTop);
  const { start, end } = visibleRows(viewport, rowHeight, rows.length);

  const nearEnd = !reachedEnd && end >= rows.length - 20;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that brought rows may not have been enough
  useEffect(() => {
    if (nearEnd) void feed.loadMore();
  }, [feed, nearEnd, rows.length]);
  useEffect(() => {
    feed.atTop = atTop;
    place.scrollTop = viewport.scrollTop;
  }, [feed, place, atTop, viewport.scrollTop]);
  useEffect(
    () => () => {
      feed.atTop = true;
    },
    [feed],
  );

  return (
    <div className="wire-table" role="table" aria-label="Live wire" aria-rowcount={reachedEnd ? rows.length + 1 : -1}>
      <div className="wire-row wire-head" role="row" aria-rowindex={1}>
        {COLUMNS.map((name) => (
          <span key={name} role="columnheader" className={`wire-${name === 'Headline' ? 'story' : name.toLowerCase()}`}>
            {name === 'Urgency' ? <abbr title="Urgency, 1 is the highest">U</abbr> : name === 'Language' ? 'Lang' : name}
          </span>
        ))}
      </div>
      {unseen > 0 && (
        <button type="button" className="wire-unseen" onClick={() => scroller.current?.scrollTo({ top: 0 })}>
          {unseen.toLocaleString('en')} new <span aria-hidden="true">↑</span>
        </button>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="wire-scroll" role="rowgroup" ref={scroller} tabIndex={0} aria-label="Entries, newest first">
        <div className="wire-rows" role="presentation" style={{ height: rows.length * rowHeight }}>
          {rows.slice(start, end).map((entry, offset) => (
            <WireRow
              key={entry.articleId}
              entry={entry}
              index={start + offset}
              rowHeight={rowHeight}
              fresh={fresh.has(entry.articleId)}
              now={now}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
