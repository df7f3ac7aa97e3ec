import type { WireEntry } from '@wireroom/contracts';
import { memo } from 'react';
import { Link } from '../page/link.js';
import { articlePath } from '../page/page-path.js';
import { clockTime, plainTime } from '../time/format-time.js';
import { Moment } from '../time/moment.js';
import { deliveryState } from './delivery-state.js';
import { entryMarks } from './entry-marks.js';
import { languageName } from './language-name.js';

interface WireRowProps {
  readonly entry: WireEntry;
  readonly index: number;
  readonly rowHeight: number;
  readonly fresh: boolean;
  readonly now: Date;
}

/** One line of the wire. Drawn anew only when its entry changes. */
export const WireRow = memo(function WireRow({ entry, index, rowHeight, fresh, now }: WireRowProps) {
  const delivery = deliveryState(entry.deliveries);
  return (
    <div
      className={rowClass(entry, fresh)}
      role="row"
      aria-rowindex={index + 2}
      data-article={entry.articleId}
      style={{ transform: `translateY(${index * rowHeight}px)`, height: rowHeight }}
    >
      <span role="cell" className="wire-urgency">
        {entry.urgency !== undefined && (
          <b className={`urgency urgency-${Math.min(entry.urgency, 5)}`} title={`Urgency ${entry.urgency}`}>
            {entry.urgency}
          </b>
        )}
      </span>
      <span role="cell" className="wire-time">
        <Moment when={entry.receivedAt} text={clockTime(entry.receivedAt, now)} />
      </span>
      <span role="cell" className="wire-provider" title={`Source ${entry.source}`}>
        {entry.provider}
      </span>
      <span role="cell" className="wire-story">
        {entry.lane === 'flash' && <span className="visually-hidden">Flash: </span>}
        <Link href={articlePath(entry.articleId)} className="wire-headline" title={entry.headline} dir="auto">
          {entry.headline || '(no text)'}
        </Link>
        <EntryMarks entry={entry} now={now} />
      </span>
      <span role="cell" className="wire-language" title={languageName(entry.language)}>
        {entry.language === 'und' ? '–' : entry.language}
      </span>
      <span role="cell" className="wire-places" title={entry.places.join(', ')}>
        {entry.enriched ? entry.places.join(', ') : <span className="wire-waiting">…</span>}
      </span>
      <span role="cell" className={`wire-delivery delivery-${delivery.kind}`} title={delivery.title}>
        <span aria-hidden="true">{delivery.label}</span>
        <span className="visually-hidden">{delivery.title}</span>
      </span>
    </div>
  );
});

function EntryMarks({ entry, now }: { readonly entry: WireEntry; readonly now: Date }) {
  const marks = entryMarks(entry, now);
  if (marks.length === 0) return null;
  return (
    <span className="wire-marks">
      {marks.map((mark) => (
        <span key={mark.kind} className={`chip chip-${mark.kind}`} title={mark.title}>
          {mark.label}
          {mark.until && (
            <Moment when={mark.until} text={mark.until.includes('T') ? clockTime(mark.until, now) : plainTime(mark.until)} />
          )}
        </span>
      ))}
    </span>
  );
}

function rowClass(entry: WireEntry, fresh: boolean): string {
  const names = ['wire-row'];
  if (entry.lane === 'flash') names.push('wire-row-flash');
  if (entry.pubStatus !== 'usable') names.push('wire-row-withdrawn');
  if (fresh) names.push('wire-row-fresh');
  return names.join(' ');
}
