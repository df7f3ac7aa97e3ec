import { type DeskArticle, LINE_STEPS, type LineStep, type TimelineEntry } from '@wireroom/contracts';

/** One of the twelve rows of the straight line for one revision. */
export interface TraceRow {
  readonly step: LineStep;
  /** 1 to 12. */
  readonly number: number;
  /** `unneeded` for a row that this revision does not come to; `why` then says why. */
  readonly state: 'reached' | 'pending' | 'unneeded';
  /** When it was first reached. */
  readonly at?: string;
  /** Milliseconds since the row reached before it. */
  readonly sincePrevious?: number;
  /** All that was noted at this step, in order of time; more than one where several destinations came to it. */
  readonly entries: readonly TimelineEntry[];
  readonly why?: string;
}

/** The twelve rows, in order, whether reached or not. */
export function traceRows(view: DeskArticle): TraceRow[] {
  let previous: number | undefined;
  return LINE_STEPS.map((step, index) => {
    const entries = view.trace.timeline.filter((entry) => entry.step === step).sort((a, b) => a.at.localeCompare(b.at));
    const at = entries[0]?.at;
    const row = { step, number: index + 1, entries };
    if (at === undefined) return { ...row, ...notReached(step, view) };
    const sincePrevious = previous === undefined ? undefined : Date.parse(at) - previous;
    previous = Date.parse(at);
    return { ...row, state: 'reached' as const, at, sincePrevious };
  });
}

/** Milliseconds from the first row to the last that was reached; undefined before there are two. */
export function lineTime(rows: readonly TraceRow[]): number | undefined {
  const times = rows.filter((row) => row.at !== undefined).map((row) => Date.parse(row.at as string));
  return times.length < 2 ? undefined : Math.max(...times) - (times[0] as number);
}

type NotReached = { readonly state: 'pending' } | { readonly state: 'unneeded'; readonly why: string };

function notReached(step: LineStep, { article, trace }: DeskArticle): NotReached {
  const withdrawal = article.pubStatus !== 'usable';
  if (step === 'enriched' && withdrawal) return { state: 'unneeded', why: 'Withdrawals do not wait for it' };
  if (step === 'proven' && !withdrawal) return { state: 'unneeded', why: 'For withdrawals only' };
  const afterRouting = LINE_STEPS.indexOf(step) > LINE_STEPS.indexOf('routed');
  const decided = trace.decisions.length > 0 && trace.decisions.every((decision) => decision.outcome === 'skip');
  if (afterRouting && decided) return { state: 'unneeded', why: 'No route takes it' };
  const delivered = trace.timeline.some((entry) => entry.step === 'routed') && trace.deliveries.length === 0;
  const sent = trace.decisions.some((decision) => decision.outcome === 'send');
  if (afterRouting && delivered && sent) return { state: 'unneeded', why: 'In feeds only, owed to no destination' };
  return { state: 'pending' };
}
