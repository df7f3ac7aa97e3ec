import type { Obligation } from '@wireroom/contracts';
import { recipientKeyOf } from '@wireroom/editorial';
import type { FoundRecipient } from '../obligation/recipient-finder.js';

/** Each recipient of an article once, in the order of articles and keys, with all that it received: of two times for a revision the earlier counts. */
export function mergeRecipients(found: readonly FoundRecipient[]): FoundRecipient[] {
  const merged = new Map<string, FoundRecipient>();
  for (const each of found) {
    const key = `${each.articleId} ${recipientKeyOf(each.recipient)}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? each : { ...each, received: mergeReceived([...known.received, ...each.received]) });
  }
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

function mergeReceived(received: Obligation['received']): Obligation['received'] {
  const byRevision = new Map<number, Obligation['received'][number]>();
  for (const each of received) {
    const known = byRevision.get(each.revision);
    if (known?.at === undefined || (each.at !== undefined && each.at < known.at)) byRevision.set(each.revision, each);
  }
  return [...byRevision.values()].sort((a, b) => a.revision - b.revision);
}
