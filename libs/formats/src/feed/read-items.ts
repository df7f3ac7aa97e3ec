import { Fault, type Item } from '@wireroom/contracts';
import type { ReadItem } from '../format.js';
import { formatsFault } from '../formats-faults.js';
import { MAX_ITEMS } from '../limits.js';

/**
 * Adapts the items of a document one by one; one that is bad is refused in its place while its neighbours go on. Entries that are
 * made when it is their turn are let go of after it; what fails in making one is a fault of the document.
 * @throws Fault `limit-exceeded` when there are more items than a document may have
 */
export function readItems<T>(entries: Iterable<T>, adapt: (entry: T, index: number) => Item): ReadItem[] {
  const items: ReadItem[] = [];
  for (const entry of entries) {
    if (items.length === MAX_ITEMS) throw formatsFault('limit-exceeded', { limit: 'items of a document', allowed: MAX_ITEMS });
    items.push(readItem(entry, items.length, adapt));
  }
  return items;
}

function readItem<T>(entry: T, index: number, adapt: (entry: T, index: number) => Item): ReadItem {
  try {
    return { item: notEmpty(adapt(entry, index)) };
  } catch (error) {
    return {
      fault: error instanceof Fault ? error : formatsFault('item-malformed', { reason: 'it could not be read' }, error),
    };
  }
}

/** An item needs something to show, or to withdraw. */
function notEmpty(item: Item): Item {
  const hasContent = item.headline !== undefined || item.body.length > 0 || item.media.length > 0 || item.links.length > 0;
  if (hasContent || item.abstract !== undefined || (item.pubStatus !== 'usable' && item.guid !== undefined)) return item;
  throw formatsFault('item-empty');
}
