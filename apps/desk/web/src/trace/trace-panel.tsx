import type { DeskArticle } from '@wireroom/contracts';
import { Panel } from '../article/panel.js';
import { formatElapsed } from '../time/format-elapsed.js';
import { preciseTime } from '../time/format-time.js';
import { Moment } from '../time/moment.js';
import { DecisionList } from './decision-list.js';
import { DeliveryList } from './delivery-list.js';
import { stepName } from './step-name.js';
import { lineTime, type TraceRow, traceRows } from './trace-rows.js';
import './trace.css';

/** The straight line of one revision: its twelve rows with times, and why it went where it went. */
export function TracePanel({ view }: { readonly view: DeskArticle }) {
  const rows = traceRows(view);
  const total = lineTime(rows);
  return (
    <Panel
      title="Trace"
      className="trace"
      aside={total === undefined ? null : <span className="panel-count">{formatElapsed(total)} in all</span>}
    >
      <ol className="trace-rows">
        {rows.map((row) => (
          <TraceRowView key={row.step} row={row}>
            {row.step === 'routed' && <DecisionList decisions={view.trace.decisions} />}
            {row.step === 'settled' && <DeliveryList deliveries={view.trace.deliveries} owedAt={atOf(rows, 'owed')} />}
          </TraceRowView>
        ))}
      </ol>
    </Panel>
  );
}

const atOf = (rows: readonly TraceRow[], step: TraceRow['step']) => rows.find((row) => row.step === step)?.at;

function TraceRowView({ row, children }: { readonly row: TraceRow; readonly children: React.ReactNode }) {
  const { name, service } = stepName(row.step);
  return (
    <li className={`trace-row trace-${row.state}`} data-step={row.step} data-state={row.state}>
      <span className="trace-number" aria-hidden="true">
        {row.number}
      </span>
      <span className="trace-name">
        {name} <small>{service}</small>
      </span>
      <span className="trace-time">
        {row.at ? <Moment when={row.at} text={preciseTime(row.at)} /> : row.state === 'pending' ? 'not reached' : ''}
      </span>
      <span className="trace-elapsed">{row.sincePrevious !== undefined && `+${formatElapsed(row.sincePrevious)}`}</span>
      <div className="trace-notes">
        {row.why && <p>{row.why}</p>}
        <Notes row={row} />
        {children}
      </div>
    </li>
  );
}

/** What was noted; a note that many destinations share is shown once, with how many there were. */
function Notes({ row }: { readonly row: TraceRow }) {
  const counts = new Map<string, number>();
  for (const { note } of row.entries) if (note) counts.set(note, (counts.get(note) ?? 0) + 1);
  return [...counts].map(([note, count]) => (
    <p key={note}>
      {note}
      {count > 1 && <small> × {count}</small>}
    </p>
  ));
}
