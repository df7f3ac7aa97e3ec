import type { DeskArticle, EmbargoBreakStep } from '@wireroom/contracts';

/** What is to be said of a revision's embargo. */
export interface EmbargoState {
  /** It is still to come: RFC 3339 instant, or the date alone that the source gave. */
  readonly until?: string;
  /** Destinations that have the revision already. */
  readonly sentTo: readonly string[];
  /** A person wants it broken, and another one may still confirm. */
  readonly request?: EmbargoBreakStep;
  /** The step that broke it. */
  readonly broken?: EmbargoBreakStep;
}

/** What is so at `now`. An embargo to a day alone ends when that day has begun everywhere on earth (UTC-12), as publishing has it. */
export function embargoStateOf(
  { article, trace }: Pick<DeskArticle, 'article' | 'trace'>,
  steps: readonly EmbargoBreakStep[],
  now: Date,
): EmbargoState {
  const { embargoUntil: until, pubStatus, revision } = article;
  const end = until === undefined ? undefined : Date.parse(until.includes('T') ? until : `${until}T12:00:00Z`);
  if (end === undefined || end <= now.getTime() || pubStatus !== 'usable') return { sentTo: [] };
  // What is broken is broken for the updates with the same end too.
  const broken = steps.find(({ step, embargoEnd }) => step === 'confirmed' && Date.parse(embargoEnd) >= end);
  const request = steps.findLast(
    (each) =>
      each.step === 'requested' &&
      each.revision === revision &&
      Date.parse(each.embargoEnd) === end &&
      Date.parse(each.confirmBefore ?? each.at) > now.getTime(),
  );
  const sentTo = [...new Set(trace.decisions.flatMap((decision) => decision.sentTo ?? []))].sort();
  return broken === undefined ? { until, sentTo, request } : { until, sentTo, broken };
}
