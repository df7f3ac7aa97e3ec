import type { Item } from '@wireroom/contracts';
import { MAX_LIST } from '../limits.js';

/** Whether a list of an item takes one more entry; notes once that it did not. */
export function hasRoom(item: Item, list: 'keywords' | 'subjects' | 'media' | 'links'): boolean {
  if (item[list].length < MAX_LIST) return true;
  if (!item.repairs.some(({ code, detail }) => code === 'list-cut' && detail === list))
    item.repairs.push({ code: 'list-cut', detail: list });
  return false;
}
