import { LINE_STEPS, type TimelineEntry } from '@wireroom/contracts';

/** Up to here a revision passes each step once; from routing on, once for each decision and destination. */
const LAST_SINGLE = LINE_STEPS.indexOf('enriched');

/**
 * One timeline out of those that the services sent along. A service may repeat what came before it: of the steps that
 * happen once the first timeline's word counts, of the others equal entries count once.
 */
export function mergeTimelines(timelines: readonly (readonly TimelineEntry[])[]): TimelineEntry[] {
  const merged = new Map<string, TimelineEntry>();
  for (const entry of timelines.flat()) {
    const single = LINE_STEPS.indexOf(entry.step) <= LAST_SINGLE;
    const key = single ? entry.step : `${entry.step} ${entry.at} ${entry.note}`;
    if (!merged.has(key)) merged.set(key, entry);
  }
  const order = (entry: TimelineEntry) => LINE_STEPS.indexOf(entry.step);
  return [...merged.values()].sort((a, b) => a.at.localeCompare(b.at) || order(a) - order(b));
}
