import type { WireEntry } from '@wireroom/contracts';

/** A short mark beside the headline: what a person must know before using the copy. */
export interface EntryMark {
  readonly kind: 'withdrawn' | 'correction' | 'update' | 'embargo' | 'held' | 'ai' | 'derived';
  readonly label: string;
  readonly title: string;
  /** RFC 3339 instant or date, only on an embargo. */
  readonly until?: string;
}

/** The marks of an entry, gravest first. An embargo that has passed by `now` is none. */
export function entryMarks(entry: WireEntry, now: Date): EntryMark[] {
  const marks: EntryMark[] = [];
  if (entry.pubStatus === 'canceled')
    marks.push({ kind: 'withdrawn', label: 'Killed', title: 'Do not use; remove what was used' });
  if (entry.pubStatus === 'withheld')
    marks.push({ kind: 'withdrawn', label: 'Withheld', title: 'Recalled until the provider has decided' });
  if (entry.embargoUntil && isAhead(entry.embargoUntil, now))
    marks.push({ kind: 'embargo', label: 'Embargo', title: 'Not to be published before', until: entry.embargoUntil });
  if (entry.held > 0)
    marks.push({
      kind: 'held',
      label: 'Held',
      title: entry.held === 1 ? 'A route holds it; the trace says why' : `${entry.held} routes hold it; the trace says why`,
    });
  if (entry.outcome === 'corrected')
    marks.push({ kind: 'correction', label: 'Correction', title: `Revision ${entry.revision} repairs an error that was sent` });
  else if (entry.outcome === 'updated' && entry.pubStatus === 'usable')
    marks.push({
      kind: 'update',
      label: `Update ${entry.revision}`,
      title: `Revision ${entry.revision} replaces an earlier one`,
    });
  else if (entry.outcome === 'restored')
    marks.push({ kind: 'update', label: 'Restored', title: 'It was withdrawn, and its provider has sent it again for use' });
  if (entry.aiDisclosed) marks.push({ kind: 'ai', label: 'AI', title: 'The copy says that AI had a part in it' });
  if (entry.headlineOrigin === 'derived')
    marks.push({ kind: 'derived', label: 'derived', title: 'The copy has no headline; this one was made from its text' });
  return marks;
}

/** A date alone ends when that day has begun everywhere on earth (UTC-12): then it is released. */
function isAhead(until: string, now: Date): boolean {
  const end = until.includes('T') ? Date.parse(until) : Date.parse(`${until}T12:00:00Z`);
  return end > now.getTime();
}
