import type { Item } from '@wireroom/contracts';

/** Says once of each list that it was longer than a list of an item may be. */
export function noteCut(item: Item, list: string): void {
  if (!item.repairs.some(({ code, detail }) => code === 'list-cut' && detail === list))
    item.repairs.push({ code: 'list-cut', detail: list });
}
