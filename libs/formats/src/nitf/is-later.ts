import { whenOf } from '../dates/moment.js';
import { parseMoment } from '../dates/parse-moment.js';

/**
 * Whether a release, both as written, is later than the issue; it is where nothing can be compared. Of a date alone only the day counts;
 * where a zone is missing, one clock is taken for both.
 */
export function isLater(release: string, issue: string | undefined): boolean {
  const [released, issued] = [momentOf(release), momentOf(issue ?? '')];
  if (released === undefined || issued === undefined) return true;
  if (released.instant !== undefined && issued.instant !== undefined) return released.instant > issued.instant;
  if (released.day !== issued.day || released.clock === undefined) return released.day > issued.day;
  // On the day of issue an instant does no harm as an embargo, where it is only the time of issue.
  if (issued.clock === undefined) return released.instant !== undefined;
  return released.clock > issued.clock;
}

/** A day and a time of it that compare in their order; `instant` in milliseconds since 1970, where there is a zone. */
interface Compared {
  readonly day: string;
  readonly clock?: number;
  readonly instant?: number;
}

function momentOf(written: string): Compared | undefined {
  const moment = parseMoment(written.trim());
  const when = moment === undefined ? undefined : whenOf(moment);
  if (moment === undefined || when === undefined) return undefined;
  const day = when.slice(0, 10);
  if (moment.time === undefined) return { day };
  const clock = moment.time.hour * 60 + moment.time.minute;
  return moment.offset === undefined ? { day, clock } : { day, clock, instant: Date.parse(when) };
}
